import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sketch } from '../../../fixtures/sketch.ts';
import { expectedTraits, traitsOf } from './census.ts';
import { disagreements, opinionOn } from './comparison.ts';
import { exchangeAll, merged } from './exchange.ts';
import { buildLab, type Lab } from './lab.ts';
import { probeHosts } from './probe-hosts.ts';
import { limits, randomDesign } from './random-design.ts';
import { obstacle } from './vpc-process.ts';

const seeds = Array.from({ length: 240 }, (_, index) => index + 1);
const why = obstacle();

describe.skipIf(why !== null)(`forwarding by the Linux kernel${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let lab: Lab | undefined;
  beforeAll(async () => {
    lab = await buildLab(limits.vpcs, limits.peeringsPerPair);
  }, 60_000);
  afterAll(() => lab?.remove());

  test(`is what the engine says, packet by packet, in ${seeds.length} random designs`, async () => {
    const occurred = new Set<string>();
    for (const seed of seeds) {
      const text = randomDesign(seed);
      const topology = sketch(text, seed % 2 === 0 ? 'aws' : 'tencent-tce');
      const hosts = probeHosts(topology);
      const opinion = opinionOn(topology, hosts);
      for (const trait of traitsOf(topology, hosts, opinion)) occurred.add(trait);

      const processes = await lab!.lay(topology);
      const ask = () => exchangeAll(processes, [...topology.vpcs.keys()], hosts);
      let exchange = await ask();
      let found = disagreements(opinion, hosts, exchange);
      // A busy machine may lose a packet; what gets through once, gets through.
      for (let again = 0; again < 3 && found.length > 0; again++) {
        exchange = merged(exchange, await ask());
        found = disagreements(opinion, hosts, exchange);
      }
      expect(found, `seed ${seed}, ${topology.meta.provider}:\n${text}\n`).toEqual([]);
    }
    expect(expectedTraits.filter((trait) => !occurred.has(trait))).toEqual([]);
  }, 600_000);
});
