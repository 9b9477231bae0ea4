import { writeProject } from '../../shared/formats/project/write.ts';
import { readProject } from '../../shared/formats/project/read.ts';
import { invertPatch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { overlapGroups } from '../../shared/net/overlap-groups.ts';
import { tencentTce } from '../../shared/providers/tencent-tce.ts';
import { buildFacts } from '../../shared/reach/live-facts.ts';
import { reachPairs } from '../../shared/reach/pairs.ts';
import { createAnalyser } from '../../shared/rules/engine/analyser.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import { edits } from './edits.ts';
import { generate, type Shape } from './generate.ts';
import { figure, median, quantile, timed } from './measure.ts';
import { pairwise } from './pairwise.ts';

/** More pairs than these are not waited for: the rate tells the rest. */
const mostPairs = 1_000_000;

/** Everything that is measured of one design, in milliseconds; what is compared is measured in the same process. */
export function measureDesign(shape: Shape, count: number): Record<string, unknown> {
  const text = writeProject(generate(shape, count));
  const topology = opened(text);
  // the program always has a project open; while no object of the engine lives, a collection between runs drops its compiled code
  const open = createAnalyser(generate(shape, 10), tencentTce);
  const runs = count >= 10_000 ? 5 : 9;
  const jsonParse = median(() => JSON.parse(text) as unknown, runs);
  const check = median(() => checkTopology(topology, tencentTce), runs);
  const read = median(() => readProject(text), Math.min(runs, 3));

  const blocks = [...buildFacts(topology, tencentTce).vpcs.values()].flatMap((owner) =>
    owner.prefixes.map((prefix) => ({ prefix, owner })),
  );
  const sort = median(
    () =>
      blocks.toSorted(({ prefix: a }, { prefix: b }) =>
        a.family !== b.family
          ? a.family - b.family
          : a.first < b.first
            ? -1
            : a.first > b.first
              ? 1
              : a.length - b.length,
      ),
    runs,
  );
  const overlap = median(() => overlapGroups(blocks), runs);

  const facts = buildFacts(topology, tencentTce);
  const possible = topology.subnets.size * (topology.subnets.size - 1);
  let pairs = 0;
  const reach = timed(() => {
    for (const _ of reachPairs(facts, [4])) if (++pairs >= mostPairs) break;
  });

  const analyser = createAnalyser(topology, tencentTce);
  const patches = edits(topology, 800);
  const took = patches.flatMap((patch) => [
    elapsed(() => analyser.apply(patch)),
    elapsed(() => analyser.apply(invertPatch(patch))),
  ]);
  const settled = took.slice(400); // the first ones are compiled while they run
  const [p50, p95] = [quantile(settled, 0.5), quantile(settled, 0.95)];

  open.findings();
  return {
    shape,
    vpcs: count,
    subnets: topology.subnets.size,
    routes: topology.routes.size,
    peerings: topology.peerings.size,
    bytes: text.length,
    ms: {
      jsonParse: figure(jsonParse),
      readAndValidate: figure(read),
      check: figure(check),
      editP50: figure(p50),
      editP95: figure(p95),
      sortPrefixes: figure(sort),
      overlapSearch: figure(overlap),
    },
    reach: { pairs: possible, measured: pairs, pairsPerSecond: figure((pairs / reach) * 1000) },
    pairwise: pairwise(blocks.map(({ prefix }) => prefix)),
    ratios: {
      readToJsonParse: figure(read / jsonParse),
      checkToJsonParse: figure(check / jsonParse),
      overlapToSort: figure(overlap / sort),
      checkToEditP50: figure(check / p50),
      checkToEditP95: figure(check / p95),
    },
  };
}

/** The document as the program has it: read from its text. */
function opened(text: string): Topology {
  const read = readProject(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.topology;
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
