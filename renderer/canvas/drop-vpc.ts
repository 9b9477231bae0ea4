import { notifications } from '@mantine/notifications';
import { addVpc } from '../../shared/model/edits/vpcs.ts';
import type { Position, Topology } from '../../shared/model/topology.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { commit } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { cardHeights, cardWidth, heightOf } from './card-size.ts';
import { placementOf } from './placement.ts';
import { regionBounds } from './regions.ts';

/** The kind under which the palette's item travels while it is dragged. */
export const paletteType = 'application/x-peerplan';

/** Puts a new VPC where it was dropped, in the region that is there, its name ready to be typed over. */
export function dropVpc(at: Position): void {
  const added = commit('addVpc', (topology, newId) => {
    const position = { x: Math.round(at.x - cardWidth / 2), y: Math.round(at.y - 16) };
    const owner = [...topology.accounts.values()].find(({ trust }) => trust === 'own');
    return addVpc(topology, newId, {
      region: regionAt(topology, at),
      position: freePosition(topology, position),
      ...(owner && { account: owner.id }),
    });
  });
  if (!added.ok) {
    notifications.show({ color: 'red', title: added.problem.message, message: added.problem.remedy });
    return;
  }
  select([{ type: 'vpcs', id: added.value.vpc }]);
  useSession.setState({ renaming: added.value.vpc });
}

/** The region whose container holds the point; else the provider's first one that the drawing does not use yet. */
function regionAt(topology: Topology, { x, y }: Position): string {
  const inside = regionBounds(topology, placementOf(topology)).find(
    (bounds) => x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height,
  );
  if (inside) return inside.region;
  const used = new Set([...topology.vpcs.values()].map(({ region }) => region));
  const { regions } = providerProfiles.find(({ id }) => id === topology.meta.provider)!;
  return (regions.find(({ id }) => !used.has(id)) ?? regions[0]!).id;
}

/** The position itself, or the next one below that no card is on. */
function freePosition(topology: Topology, { x, y }: Position): Position {
  const heights = cardHeights(topology);
  const column = [...placementOf(topology)]
    .filter(([, at]) => Math.abs(at.x - x) < cardWidth)
    .map(([id, at]) => ({ top: at.y, bottom: at.y + heights.get(id)! }))
    .sort((a, b) => a.top - b.top);
  let free = y;
  for (const { top, bottom } of column) {
    if (free < bottom && top < free + heightOf(1, 0)) free = bottom + 16;
  }
  return { x, y: free };
}
