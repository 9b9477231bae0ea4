import type { Position, Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { copySelection, cutSelection, pasteFromClipboard } from '../../clipboard/clipboard.ts';
import { isEnabled } from '../../commands/command.ts';
import { lifecycleCommands } from '../../commands/lifecycle.ts';
import { runLayout } from '../../layout/layout-run.ts';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useDocument } from '../../store/document.ts';
import { select, useSession } from '../../store/session.ts';
import { toggleOff } from '../../what-if/what-if-store.ts';
import { canvasView } from '../canvas-view.ts';
import { addInside } from '../drop-item.ts';
import { dropVpc } from '../drop-vpc.ts';
import { addNoteAt, addNoteBeside } from '../notes/add-note-at.ts';
import { everything } from '../view.ts';
import type { MenuTarget } from './context-menu-state.ts';
import { duplicateSelection } from './duplicate.ts';
import { editSubject } from './edit-name.ts';
import { lockedCards, toggleLocks } from './locks.ts';
import { selectedOf } from './selected.ts';
import { setNoteFree } from './set-note-free.ts';

/** An item of a menu; its text is a key among the texts. */
export type MenuEntry =
  | 'line'
  | {
      readonly text: string;
      readonly shortcut?: string;
      readonly disabled?: boolean;
      readonly danger?: boolean;
      readonly run: () => void;
    };

/** What can be done with what the menu was asked for on; with several things selected, with all of them. */
export function menuItems(target: MenuTarget, place: Position): readonly MenuEntry[] {
  const topology = useDocument.getState().topology!;
  const several = useSession.getState().selection.length > 1;
  switch (target.type) {
    case 'vpcs':
      return [...(several ? severalCards() : oneCard(topology, target)), 'line', ...carrying(), 'line', remove];
    case 'notes':
      return [...(several ? [] : oneNote(topology, target)), ...carrying(), 'line', remove];
    case 'peerings':
      return [
        { text: 'editing.menu.editPeering', shortcut: 'Enter', run: () => editSubject(target) },
        { text: 'editing.menu.addNote', run: () => addNoteAt(place, target) },
        { text: 'editing.menu.selectEnds', run: () => selectEnds(topology, target) },
        { text: 'whatIf.switchOff', shortcut: 'O', run: () => toggleOff([{ type: 'peerings', id: target.id }]) },
        'line',
        ...happenings(),
        remove,
      ];
    case 'region':
      return regionItems(topology, target.region, place);
    default:
      return canvasItems(place);
  }
}

/** What can happen to the selected peering now. */
function happenings(): MenuEntry[] {
  return lifecycleCommands.filter(isEnabled).map(({ id, run }) => ({ text: `commands.${id}`, run }));
}

const remove: MenuEntry = { text: 'commands.edit.delete', shortcut: 'Delete', danger: true, run: removeSelection };

function oneCard(topology: Topology, { id }: Subject): MenuEntry[] {
  const vpc = topology.vpcs.get(id);
  if (!vpc) return [];
  return [
    { text: 'commands.vpc.rename', shortcut: 'Enter', run: () => editSubject({ type: 'vpcs', id }) },
    {
      text: 'commands.vpc.connect',
      shortcut: 'C',
      run: () => useSession.setState({ connecting: { from: id, to: null } }),
    },
    'line',
    { text: 'inspector.addSubnet', disabled: vpc.external === true, run: () => addInside({ kind: 'subnet' }, id) },
    { text: 'inspector.addTable', disabled: vpc.external === true, run: () => addInside({ kind: 'routeTable' }, id) },
    { text: 'editing.menu.addNote', run: () => addNoteBeside(id) },
    { text: 'whatIf.switchOff', shortcut: 'O', run: () => toggleOff([{ type: 'vpcs', id }]) },
    lockEntry([id]),
  ];
}

function severalCards(): MenuEntry[] {
  const vpcs = selectedOf('vpcs');
  return [
    {
      text: 'editing.menu.connectBoth',
      shortcut: 'C',
      disabled: vpcs.length !== 2,
      run: () => useSession.setState({ connecting: { from: vpcs[0]!, to: vpcs[1]! } }),
    },
    { text: 'layout.scopes.selection', run: () => void runLayout('selection') },
    lockEntry(vpcs),
  ];
}

function lockEntry(vpcs: readonly string[]): MenuEntry {
  const locked = lockedCards();
  const all = vpcs.length > 0 && vpcs.every((id) => locked.has(id));
  return {
    text: all ? 'editing.menu.unlock' : 'editing.menu.lock',
    shortcut: 'Mod+Shift+L',
    disabled: vpcs.length === 0,
    run: () => toggleLocks(vpcs),
  };
}

function oneNote(topology: Topology, target: Subject): MenuEntry[] {
  const tied = topology.notes.get(target.id)?.about !== undefined;
  return [
    { text: 'editing.menu.editNote', shortcut: 'Enter', run: () => editSubject(target) },
    { text: 'editing.menu.untie', disabled: !tied, run: () => setNoteFree(target.id) },
    'line',
  ];
}

function carrying(): MenuEntry[] {
  return [
    { text: 'commands.edit.cut', shortcut: 'Mod+X', run: cutSelection },
    { text: 'commands.edit.copy', shortcut: 'Mod+C', run: copySelection },
    { text: 'commands.edit.duplicate', shortcut: 'Mod+D', run: () => duplicateSelection({ peerings: true }) },
  ];
}

function selectEnds(topology: Topology, { id }: Subject): void {
  const peering = topology.peerings.get(id);
  const ends = new Set(peering ? [peering.requester, peering.accepter] : []);
  select([...ends].filter((end) => topology.vpcs.has(end)).map((end) => ({ type: 'vpcs', id: end })));
}

function regionItems(topology: Topology, region: string, place: Position): MenuEntry[] {
  const vpcs = [...topology.vpcs.values()].filter((vpc) => vpc.region === region).map(({ id }) => id);
  return [
    {
      text: 'editing.menu.selectRegion',
      run: () => select(vpcs.map((id) => ({ type: 'vpcs', id }))),
    },
    lockEntry(vpcs),
    'line',
    ...canvasItems(place),
  ];
}

function canvasItems(place: Position): MenuEntry[] {
  return [
    { text: 'editing.menu.addVpc', run: () => dropVpc(place) },
    { text: 'editing.menu.addNote', run: () => addNoteAt(place) },
    { text: 'commands.edit.paste', shortcut: 'Mod+V', run: () => void pasteFromClipboard(place) },
    'line',
    { text: 'layout.scopes.everything', run: () => void runLayout('everything') },
    { text: 'commands.view.fit', shortcut: 'Mod+0', run: () => void canvasView()?.fitView(everything) },
  ];
}
