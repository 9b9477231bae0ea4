import type { Topology, VpcId } from '../../shared/model/topology.ts';
import { cardHeights, cardWidth } from '../canvas/boxes.ts';

/** What is laid out: the cards with their sizes and regions, and the lines between them. */
export interface Drawing {
  readonly cards: readonly Card[];
  readonly links: readonly Link[];
}

export interface Card {
  readonly id: VpcId;
  readonly region: string;
  readonly width: number;
  readonly height: number;
}

export interface Link {
  readonly from: VpcId;
  readonly to: VpcId;
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** The drawing of some of the VPCs, by name, with the peerings between them. */
export function drawingOf(topology: Topology, wanted: (id: VpcId) => boolean): Drawing {
  const heights = cardHeights(topology);
  const vpcs = [...topology.vpcs.values()].filter(({ id }) => wanted(id)).sort((a, b) => compare(a.name, b.name));
  const ids = new Set(vpcs.map(({ id }) => id));
  return {
    cards: vpcs.map(({ id, region }) => ({ id, region, width: cardWidth, height: heights.get(id)! })),
    links: [...topology.peerings.values()]
      .filter(({ requester, accepter }) => requester !== accepter && ids.has(requester) && ids.has(accepter))
      .map(({ requester, accepter }) => ({ from: requester, to: accepter })),
  };
}
