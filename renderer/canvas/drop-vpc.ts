import { addVpc } from '../../shared/model/edits/vpcs.ts';
import type { Position, Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { showProblem } from '../shell/leave-project.ts';
import { commit } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { cardBoxes, cardHeight, cardWidth } from './boxes.ts';
import { placementOf, rowGap } from './placement.ts';
import { regionBoxes } from './regions.ts';
import { isInside } from './routing/geometry.ts';

const grid = 8;

/** Puts a new VPC where it was dropped, in the region that is there, its name ready to be typed over. */
export function dropVpc(at: Position): void {
  const added = commit('addVpc', (topology, newId) => {
    const owner = [...topology.accounts.values()].find(({ trust }) => trust === 'own');
    return addVpc(topology, newId, {
      region: regionAt(topology, at),
      position: freePosition(topology, { x: onGrid(at.x - cardWidth / 2), y: onGrid(at.y - 16) }),
      ...(owner && { account: owner.id }),
    });
  });
  if (!added.ok) return showProblem(added.problem);
  select([{ type: 'vpcs', id: added.value.vpc }]);
  useSession.setState({ renaming: added.value.vpc });
}

const onGrid = (value: number): number => Math.round(value / grid) * grid;

/** The region whose container holds the point; else the provider's first one that the drawing does not use yet. */
function regionAt(topology: Topology, at: Position): string {
  const regions = regionBoxes(topology, cardBoxes(topology, placementOf(topology)));
  const inside = regions.find((box) => isInside(at, box));
  if (inside) return inside.region;
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
  const used = new Set([...topology.vpcs.values()].map(({ region }) => region));
  const known = profile.value.regions;
  return (known.find(({ id }) => !used.has(id)) ?? known[0]!).id;
}

/** The position itself, or the next one below that no card is on. */
function freePosition(topology: Topology, { x, y }: Position): Position {
  const column = [...cardBoxes(topology, placementOf(topology)).values()]
    .filter((box) => Math.abs(box.x - x) < cardWidth)
    .sort((a, b) => a.y - b.y);
  let free = y;
  for (const box of column) {
    if (free < box.y + box.height && box.y < free + cardHeight(1, 0)) free = onGrid(box.y + box.height + rowGap);
  }
  return { x, y: free };
}
