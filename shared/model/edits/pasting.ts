import type { NewId } from '../ids.ts';
import type { RecordChange } from '../patch.ts';
import type { Position, RecordType, Topology, VpcId } from '../topology.ts';
import type { Replaced } from './free-blocks.ts';

type PastedType = Exclude<RecordType, 'waivers'>;

/** A fragment on its way into a document. */
export interface Pasting {
  readonly topology: Topology;
  readonly newId: NewId;
  readonly fragment: Topology;
  /** New things beside the originals, not the originals in another place. */
  readonly copying: boolean;
  readonly at: ReadonlyMap<string, Position>;
  readonly changes: RecordChange[];
  /** The id under which a record of the fragment goes in: its own where that is free. */
  readonly idFor: (type: PastedType, id: string) => string;
  /** The blocks that were given to each VPC in place of its own. */
  readonly replaced: Map<VpcId, readonly Replaced[]>;
}

const prefixes: Readonly<Record<PastedType, string>> = {
  accounts: 'acc',
  vpcs: 'vpc',
  subnets: 'subnet',
  routeTables: 'rtb',
  routes: 'rt',
  gateways: 'gw',
  peerings: 'pcx',
  requirements: 'req',
  notes: 'note',
};

/** Begins to paste, with nothing in yet. */
export function startPasting(
  topology: Topology,
  newId: NewId,
  fragment: Topology,
  copying: boolean,
  at: ReadonlyMap<string, Position>,
): Pasting {
  const given = new Map<string, string>();
  return {
    topology,
    newId,
    fragment,
    copying,
    at,
    changes: [],
    replaced: new Map(),
    idFor(type, id) {
      const key = `${type} ${id}`;
      let own = given.get(key);
      if (own === undefined) given.set(key, (own = topology[type].has(id) ? newId(prefixes[type]) : id));
      return own;
    },
  };
}
