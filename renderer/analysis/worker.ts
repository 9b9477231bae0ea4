import { profileOf } from '../../shared/providers/registry.ts';
import { createAnalyser, type Analyser } from '../../shared/rules/engine/analyser.ts';
import { fixesOf } from '../../shared/rules/engine/fixes.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let analyser: Analyser | null = null;

const answer = (message: FromWorker): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  const { version } = data;
  if (data.type === 'open') {
    const profile = profileOf(data.topology.meta.provider);
    if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
    analyser = createAnalyser(data.topology, profile.value, { today: data.today });
    answer({ type: 'all', version, findings: analyser.findings() });
  } else if (!analyser) {
    return;
  } else if (data.type === 'patch') {
    answer({ type: 'changes', version, ...analyser.apply(data.patch) });
  } else {
    const finding = analyser.finding(data.finding);
    answer({ ...data, fixes: finding ? fixesOf(analyser, finding) : [] });
  }
};
