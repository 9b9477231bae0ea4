import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Example } from '../../shared/examples/registry.ts';
import { addGateway } from '../../shared/model/edits/gateways.ts';
import { pasteFragment } from '../../shared/model/edits/paste.ts';
import { addRouteTable } from '../../shared/model/edits/route-tables.ts';
import { addSubnet } from '../../shared/model/edits/subnets.ts';
import type { Result } from '../../shared/model/problem.ts';
import { gatewayTypes, type GatewayType, type Position, type VpcId } from '../../shared/model/topology.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';
import { showProblem } from '../shell/leave-project.ts';
import { commit, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { dropVpc } from './drop-vpc.ts';
import { selectPasted } from './editing/duplicate.ts';
import { focusInspector } from './editing/edit-name.ts';
import { freePlaces } from './editing/free-places.ts';
import { placedBoxes } from './editing/selected.ts';
import { tellReaddressed } from './editing/tell-readdressed.ts';
import { addNoteAt, addNoteBeside } from './notes/add-note-at.ts';
import { isInside } from './routing/geometry.ts';
import { cardOf } from './subject-place.ts';

/** What the palette offers. */
export type PaletteItem =
  | { readonly kind: 'vpc' | 'subnet' | 'routeTable' | 'note' }
  | { readonly kind: 'gateway'; readonly type: GatewayType };

/** The kind under which the palette's item travels while it is dragged. */
export const paletteType = 'application/x-peerplan';

/** Beside it, where the item goes into a VPC: while something is dragged only its kinds can be read. */
export const insideType = 'application/x-peerplan-inside';

/** The item as it is written while it travels. */
export const writeItem = (item: PaletteItem): string => (item.kind === 'gateway' ? `gateway ${item.type}` : item.kind);

/** Reads what travelled; undefined for what did not come from the palette. */
export function readItem(text: string): PaletteItem | undefined {
  const [kind, type] = text.split(' ');
  if (kind === 'vpc' || kind === 'subnet' || kind === 'routeTable' || kind === 'note') return { kind };
  const gateway = gatewayTypes.find((known) => known === type);
  return kind === 'gateway' && gateway ? { kind, type: gateway } : undefined;
}

/** The card that covers a point of the canvas, the one drawn last first. */
export function cardAtPoint(at: Position): VpcId | undefined {
  return [...placedBoxes()].findLast(([, box]) => isInside(at, box))?.[0];
}

/** Lets an item of the palette go over the canvas: what belongs into a VPC, over its card. */
export function dropItem(item: PaletteItem, at: Position): void {
  const vpc = cardAtPoint(at);
  if (item.kind === 'vpc') dropVpc(at);
  else if (item.kind === 'note' && vpc === undefined) addNoteAt(at);
  else if (item.kind === 'note') addNoteBeside(vpc!);
  else if (vpc === undefined) notifications.show({ withBorder: true, message: i18next.t('palette.needsCard') });
  else addInside(item, vpc);
}

/** Adds an item without a place: into the VPC that is selected, or in the middle of what is seen. */
export function addItem(item: PaletteItem, middle: Position): void {
  if (item.kind === 'vpc' || item.kind === 'note') return item.kind === 'vpc' ? dropVpc(middle) : addNoteAt(middle);
  const vpc = selectedVpc();
  if (vpc === undefined) notifications.show({ withBorder: true, message: i18next.t('palette.needsVpc') });
  else addInside(item, vpc);
}

/** The one VPC that the selection is, or is inside of. */
function selectedVpc(): VpcId | undefined {
  const { topology } = useDocument.getState();
  const { selection } = useSession.getState();
  if (!topology || selection.length === 0) return undefined;
  const homes = new Set(selection.map((item) => cardOf(topology, item)));
  return homes.size === 1 ? [...homes][0] : undefined;
}

/** Adds a subnet, a table or a gateway, and puts the cursor into its name. */
export function addInside(item: Exclude<PaletteItem, { readonly kind: 'vpc' | 'note' }>, vpc: VpcId): void {
  const made = make(item, vpc);
  if (!made.ok) return showProblem(made.problem);
  select([made.value]);
  focusInspector();
}

function make(item: PaletteItem, vpc: VpcId): Result<Subject> {
  if (item.kind === 'gateway') {
    const added = commit('addGateway', (topology, newId) => addGateway(topology, newId, { vpc, type: item.type }));
    return added.ok ? { ok: true, value: { type: 'gateways', id: added.value.gateway } } : added;
  }
  if (item.kind === 'routeTable') {
    const added = commit('addRouteTable', (topology, newId) => addRouteTable(topology, newId, { vpc }));
    return added.ok ? { ok: true, value: { type: 'routeTables', id: added.value.routeTable } } : added;
  }
  const added = commit('addSubnet', (topology, newId) => addSubnet(topology, newId, { vpc }));
  return added.ok ? { ok: true, value: { type: 'subnets', id: added.value.subnet } } : added;
}

/** Adds a whole design to the drawing, as copies where something of it stands already. */
export function addTemplate(example: Example, middle: Position): void {
  const { topology } = useDocument.getState();
  if (!topology) return;
  const fragment = example.topology();
  const at = freePlaces(topology, fragment, middle);
  const added = commit('addTemplate', (current, newId) => pasteFragment(current, newId, fragment, { as: 'copy', at }));
  if (!added.ok) return showProblem(added.problem);
  selectPasted(added.value);
  tellReaddressed(added.value.readdressed);
}
