import type { Note, Peering, RequirementEnd, Subnet } from '../topology.ts';
import { put, withChanges } from './change.ts';
import { moveBlock } from './free-blocks.ts';
import type { Pasting } from './pasting.ts';

/** Pastes what lies in the VPCs; subnets keep their place in a block that was replaced. */
export function pasteInsides({ topology, fragment, copying, changes, idFor, replaced }: Pasting): void {
  const own = <R extends { readonly cloudId?: string }>({ cloudId, ...record }: R) =>
    copying || cloudId === undefined ? record : { ...record, cloudId };
  for (const table of fragment.routeTables.values()) {
    const pasted = { ...own(table), id: idFor('routeTables', table.id), vpc: idFor('vpcs', table.vpc) };
    changes.push(put(topology, 'routeTables', pasted));
  }
  for (const subnet of fragment.subnets.values()) {
    const blocks = replaced.get(subnet.vpc) ?? [];
    const { cidr, cidr6, routeTable } = subnet;
    const pasted = withChanges<Subnet>(
      { ...own(subnet), id: idFor('subnets', subnet.id), vpc: idFor('vpcs', subnet.vpc) },
      {
        cidr: cidr === undefined ? undefined : moveBlock(cidr, blocks),
        cidr6: cidr6 === undefined ? undefined : moveBlock(cidr6, blocks),
        routeTable: routeTable === undefined ? undefined : idFor('routeTables', routeTable),
      },
    );
    changes.push(put(topology, 'subnets', pasted));
  }
  for (const gateway of fragment.gateways.values()) {
    const pasted = { ...own(gateway), id: idFor('gateways', gateway.id), vpc: idFor('vpcs', gateway.vpc) };
    changes.push(put(topology, 'gateways', pasted));
  }
}

/** Pastes the peerings between the VPCs; a copy does not exist yet, so it is planned. */
export function pastePeerings({ topology, fragment, copying, changes, idFor }: Pasting): void {
  for (const peering of fragment.peerings.values()) {
    const pasted = {
      ...(copying ? anew(peering) : peering),
      id: idFor('peerings', peering.id),
      requester: idFor('vpcs', peering.requester),
      accepter: idFor('vpcs', peering.accepter),
    };
    changes.push(put(topology, 'peerings', pasted));
  }
}

function anew({ requestedAt: _, cloudId: __, ...peering }: Peering): Peering {
  return { ...peering, status: 'planned' };
}

/** Pastes the routes; a destination in a block that was replaced follows it. */
export function pasteRoutes(pasting: Pasting, peerings: boolean): void {
  const { topology, fragment, changes, idFor } = pasting;
  // The narrowest block first: where originals overlap, a destination means the VPC that fits it best.
  const replaced = [...pasting.replaced.values()].flat().sort((a, b) => b.from.length - a.from.length);
  for (const route of fragment.routes.values()) {
    const { type, id } = route.nextHop;
    if (type === 'peering' && !peerings) continue;
    const target = id === undefined ? undefined : idFor(type === 'peering' ? 'peerings' : 'gateways', id);
    const pasted = {
      ...route,
      id: idFor('routes', route.id),
      routeTable: idFor('routeTables', route.routeTable),
      destination: moveBlock(route.destination, replaced),
      nextHop: { ...route.nextHop, ...(target !== undefined && { id: target }) },
    };
    changes.push(put(topology, 'routes', pasted));
  }
}

/** Pastes the requirements between what is pasted. */
export function pasteRequirements({ topology, fragment, changes, idFor }: Pasting): void {
  const end = (one: RequirementEnd): RequirementEnd => {
    if ('vpc' in one) return { vpc: idFor('vpcs', one.vpc) };
    return 'subnet' in one ? { subnet: idFor('subnets', one.subnet) } : one;
  };
  for (const requirement of fragment.requirements.values()) {
    const id = idFor('requirements', requirement.id);
    const { from, to } = requirement;
    changes.push(put(topology, 'requirements', { ...requirement, id, from: end(from), to: end(to) }));
  }
}

/** Pastes the notes; one about what is pasted too stays tied to it. */
export function pasteNotes({ topology, fragment, at, changes, idFor }: Pasting): void {
  for (const { about, ...note } of fragment.notes.values()) {
    const tied = about && tiedTo(about);
    const pasted: Note = {
      ...note,
      id: idFor('notes', note.id),
      position: at.get(note.id) ?? note.position,
      ...(tied && { about: tied }),
    };
    changes.push(put(topology, 'notes', pasted));
  }
  function tiedTo({ type, id }: NonNullable<Note['about']>): Note['about'] {
    if (type !== 'vpcs' && type !== 'peerings' && type !== 'subnets') return undefined;
    return fragment[type].has(id) ? { type, id: idFor(type, id) } : undefined;
  }
}
