import type { NextHop, Topology, Vpc } from '../../../shared/model/topology.ts';
import { peeringsOfVpc } from '../../store/indexes.ts';

/** A next hop as one of a list: what is chosen, how it is called, and where it leads. */
export interface NextHopChoice {
  readonly value: string;
  readonly label: string;
  /** The name of the VPC at the far end of a peering. */
  readonly far?: string;
  /** The far VPC's primary block: what a route to it is most often for. */
  readonly farCidr?: string;
}

export const nextHopValue = ({ type, id }: NextHop): string => (id === undefined ? type : `${type}:${id}`);

export function nextHopOfValue(value: string): NextHop {
  const colon = value.indexOf(':');
  if (colon < 0) return { type: value as NextHop['type'] };
  return { type: value.slice(0, colon) as NextHop['type'], id: value.slice(colon + 1) };
}

/** What a route of the VPC may point at: its peerings, its gateways, nothing. */
export function nextHopChoices(topology: Topology, vpc: Vpc, blackhole: string): NextHopChoice[] {
  return [
    ...peeringsOfVpc(topology, vpc.id).map(({ id, name, requester, accepter }) => {
      const far = topology.vpcs.get(requester === vpc.id ? accepter : requester);
      return {
        value: `peering:${id}`,
        label: name === '' ? id : name,
        ...(far && { far: far.name }),
        ...(far?.cidrs[0] !== undefined && { farCidr: far.cidrs[0] }),
      };
    }),
    ...[...topology.gateways.values()]
      .filter((gateway) => gateway.vpc === vpc.id)
      .map(({ id, type, name }) => ({ value: `${type}:${id}`, label: name === '' ? id : name })),
    { value: 'blackhole', label: blackhole },
  ];
}

/** The choices with the one that stands among them, though it leads to nothing of the VPC. */
export function withCurrent(choices: readonly NextHopChoice[], nextHop: NextHop): readonly NextHopChoice[] {
  const value = nextHopValue(nextHop);
  if (choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: nextHop.id ?? nextHop.type }];
}
