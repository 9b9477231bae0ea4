import { peeringStatuses } from '../../../../shared/model/topology.ts';
import type { Family } from '../../../../shared/net/address.ts';
import { formatPrefix, prefixAt, type Prefix } from '../../../../shared/net/cidr.ts';
import { blockIn, blockOf, overlap } from './blocks.ts';
import { diceOf, type Dice } from './dice.ts';

/** The most that a design has of each, so that the lab can be built once for all of them. */
export const limits = { vpcs: 6, subnets: 9, peeringsPerPair: 2 };

interface DraftVpc {
  readonly id: string;
  readonly cidrs: readonly Prefix[];
  readonly subnets: readonly (readonly Prefix[])[];
  readonly tables: readonly string[];
}

interface DraftPeering {
  readonly id: string;
  readonly ends: readonly [DraftVpc, DraftVpc];
  readonly status: string;
}

/** Small spaces, so that blocks drawn by chance often overlap. */
const pools: Readonly<Record<Family, { readonly pool: Prefix; readonly lengths: readonly number[] }>> = {
  4: { pool: blockOf('10.0.0.0/18'), lengths: [21, 22, 23, 24] },
  6: { pool: blockOf('2001:db8::/46'), lengths: [50, 52, 56] },
};

/** A design with everything in it that the forwarding law speaks of, as the text of a sketch. */
export function randomDesign(seed: number): string {
  const dice = diceOf(seed);
  const vpcs = drawVpcs(dice);
  const peerings = drawPeerings(dice, vpcs);
  const lines = vpcs.flatMap((vpc) => [
    `vpc ${vpc.id} region ${vpc.cidrs.map(formatPrefix).join(' ')}`,
    ...vpc.tables.map((table, index) => `table ${table} ${vpc.id}${index === 0 ? ' default' : ''}`),
    ...vpc.subnets.map((blocks, index) => {
      const table = dice.chance(0.6) ? ` table=${dice.pick(vpc.tables)}` : '';
      return `subnet ${vpc.id}s${index} ${vpc.id} ${blocks.map(formatPrefix).join(' ')}${table}`;
    }),
  ]);
  lines.push(...peerings.map(({ id, ends: [a, b], status }) => `peering ${id} ${a.id} ${b.id} ${status}`));
  const routes = drawRoutes(dice, vpcs, peerings);
  lines.push(...routes.map((route, index) => `route r${String(index).padStart(3, '0')} ${route}`));
  return lines.join('\n');
}

function drawVpcs(dice: Dice): DraftVpc[] {
  const vpcs: DraftVpc[] = [];
  const taken: Prefix[] = [];
  let subnetsLeft = limits.subnets;
  const count = 3 + dice.below(limits.vpcs - 2);
  for (let index = 0; index < count; index++) {
    const cidrs: Prefix[] = [];
    const families: Family[] = [
      4,
      ...(dice.chance(0.85) ? [6 as const] : []),
      ...(dice.chance(0.4) ? [4 as const] : []),
    ];
    if (dice.chance(0.2)) families.push(6);
    for (const family of families) {
      const avoided = dice.chance(0.8) ? taken : cidrs;
      const block = drawApart(avoided, () => blockIn(dice, pools[family].pool, dice.pick(pools[family].lengths)));
      if (block) cidrs.push(block);
      if (block) taken.push(block);
    }
    const room = subnetsLeft - (count - index - 1);
    const subnets = drawSubnets(dice, cidrs, Math.min(room, 1 + dice.below(3)));
    subnetsLeft -= subnets.length;
    const id = `v${index}`;
    vpcs.push({
      id,
      cidrs,
      subnets,
      tables: ['main', 'app', 'db'].slice(0, 1 + dice.below(3)).map((name) => id + name),
    });
  }
  return vpcs;
}

function drawSubnets(dice: Dice, cidrs: readonly Prefix[], count: number): Prefix[][] {
  const taken: Prefix[] = [];
  const subnets: Prefix[][] = [];
  while (subnets.length < count) {
    const blocks: Prefix[] = [];
    for (const family of dice.pick([[4], [6], [4, 6], [4, 6], [4, 6], [4, 6]])) {
      const within = cidrs.filter((cidr) => cidr.family === family);
      if (within.length === 0) continue;
      const block = drawApart(taken, () => {
        const cidr = dice.pick(within);
        return blockIn(dice, cidr, cidr.length + dice.below(4));
      });
      if (block) blocks.push(block);
    }
    taken.push(...blocks);
    if (blocks.length === 0) count--;
    else subnets.push(blocks);
  }
  return subnets;
}

/** A block that meets none of `avoided`; null when twenty throws found none. */
function drawApart(avoided: readonly Prefix[], draw: () => Prefix): Prefix | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const block = draw();
    if (!avoided.some((other) => overlap(block, other))) return block;
  }
  return null;
}

function drawPeerings(dice: Dice, vpcs: readonly DraftVpc[]): DraftPeering[] {
  const peerings: DraftPeering[] = [];
  const hub = dice.chance(0.4);
  for (const [index, a] of vpcs.entries()) {
    for (const b of vpcs.slice(index + 1)) {
      if (!dice.chance(hub ? (index === 0 ? 0.95 : 0.15) : 0.5)) continue;
      const copies = dice.chance(0.1) ? limits.peeringsPerPair : 1;
      for (let copy = 0; copy < copies; copy++) {
        const status = dice.chance(0.7) ? 'active' : dice.pick(peeringStatuses);
        peerings.push({ id: `p${peerings.length}`, ends: dice.chance(0.5) ? [a, b] : [b, a], status });
      }
    }
  }
  return peerings;
}

function drawRoutes(dice: Dice, vpcs: readonly DraftVpc[], peerings: readonly DraftPeering[]): string[] {
  const routes: string[] = [];
  const add = (table: string, destination: Prefix, nextHop: string): void => {
    routes.push(`${table} ${formatPrefix(destination)} ${nextHop}${dice.chance(0.08) ? ' off' : ''}`);
  };
  for (const vpc of vpcs) {
    const own = peerings.filter(({ ends }) => ends.includes(vpc));
    for (const table of vpc.tables) {
      for (const { id, ends } of own) {
        const far = ends[0] === vpc ? ends[1] : ends[0];
        if (!dice.chance(0.65)) continue;
        for (const cidr of far.cidrs) if (dice.chance(0.85)) add(table, cidr, `peering:${id}`);
      }
      for (let extra = dice.below(5); extra > 0; extra--) {
        const peering = own.length > 0 ? dice.pick(own) : undefined;
        const far = peering?.ends.find((end) => end !== vpc) ?? dice.pick(vpcs);
        const destination = drawDestination(
          dice,
          dice.pick([far, far, far, far, dice.pick(vpcs), dice.pick(vpcs), vpc]),
        );
        add(table, destination, drawNextHop(dice, peering, peerings));
        if (dice.chance(0.15)) add(table, destination, drawNextHop(dice, peering && dice.pick(own), peerings));
      }
    }
  }
  return routes;
}

/** A block of the VPC as it is, a part of it, something wider, or everything. */
function drawDestination(dice: Dice, { cidrs, subnets }: DraftVpc): Prefix {
  const block = dice.pick(subnets.length > 0 && dice.chance(0.7) ? subnets.flat() : cidrs);
  const narrower = (): Prefix => blockIn(dice, block, block.length + 1 + dice.below(2));
  const wider = (): Prefix => prefixAt(block.first, block.length - 1 - dice.below(3));
  const everything = (): Prefix => prefixAt(block.first, 0);
  return dice.pick([() => block, () => block, narrower, narrower, narrower, wider, everything])();
}

function drawNextHop(dice: Dice, own: DraftPeering | undefined, all: readonly DraftPeering[]): string {
  if (dice.chance(0.04)) return 'peering:nowhere';
  if (dice.chance(0.04) && all.length > 0) return `peering:${dice.pick(all).id}`;
  return own && dice.chance(0.85) ? `peering:${own.id}` : 'blackhole';
}
