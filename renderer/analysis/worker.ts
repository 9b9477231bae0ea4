import { applyPatch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let topology: Topology | null = null;
let today = '';
let version = 0;
let scheduled = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  version = data.version;
  if (data.type === 'open') ({ topology, today } = data);
  else if (topology) topology = applyPatch(topology, data.patch);
  if (scheduled) return;
  scheduled = true; // edits that come in a burst are judged once
  setTimeout(judge);
};

function judge(): void {
  scheduled = false;
  if (!topology) return;
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
  const answer: FromWorker = { version, result: checkTopology(topology, profile.value, { today }) };
  self.postMessage(answer);
}
