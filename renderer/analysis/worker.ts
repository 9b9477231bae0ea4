import { profileOf } from '../../shared/providers/registry.ts';
import { createAnalyser, type Analyser } from '../../shared/rules/engine/analyser.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { questions, type Question, type QuestionName } from './questions/registry.ts';

let analyser: Analyser | null = null;

const answer = (message: FromWorker): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.type === 'open') {
    const profile = profileOf(data.topology.meta.provider);
    if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
    analyser = createAnalyser(data.topology, profile.value, { today: data.today });
    answer({ type: 'all', version: data.version, findings: analyser.findings() });
  } else if (data.type === 'ask') {
    answer({ type: 'answer', question: data.question, answer: analyser && ask(analyser, data.name, data.input) });
  } else if (analyser) {
    answer({ type: 'changes', version: data.version, ...analyser.apply(data.patch) });
  }
};

function ask<Q extends QuestionName>(of: Analyser, name: Q, input: unknown): unknown {
  const question = questions[name] as (analyser: Analyser, input: Question<Q>) => unknown;
  return question(of, input as Question<Q>); // the client lets only the question's own input through
}
