import type { NextHop, Topology, Vpc } from '../../../shared/model/topology.ts';
import { peeringsOfVpc } from '../../store/indexes.ts';

/** A next hop as one of a list: what is chosen, and how it is called. */
export interface NextHopChoice {
  readonly value: string;
  readonly label: string;
}

export const nextHopValue = ({ type, id }: NextHop): string => (id === undefined ? type : `${type}:${id}`);

export function nextHopOfValue(value: string): NextHop {
  const colon = value.indexOf(':');
  if (colon < 0) return { type: value as NextHop['type'] };
  return { type: value.slice(0, colon) as NextHop['type'], id: value.slice(colon + 1) };
}

/** What a route of the VPC may point at: its peerings, its gateways, nothing; and what it points at now. */
export function nextHopChoices(topology: Topology, vpc: Vpc, blackhole: string, current?: NextHop): NextHopChoice[] {
  const choices = [
    ...peeringsOfVpc(topology, vpc.id).map(({ id, name }) => ({
      value: `peering:${id}`,
      label: name === '' ? id : name,
    })),
    ...[...topology.gateways.values()]
      .filter((gateway) => gateway.vpc === vpc.id)
      .map(({ id, type, name }) => ({ value: `${type}:${id}`, label: name })),
    { value: 'blackhole', label: blackhole },
  ];
  const value = current && nextHopValue(current);
  if (value === undefined || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: current?.id ?? value }];
}
