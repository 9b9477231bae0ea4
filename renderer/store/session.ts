import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language, Subject } from '../../shared/rules/engine/finding.ts';
import type { Position, VpcId } from '../../shared/model/topology.ts';

export type Theme = 'light' | 'dark' | 'system';

export type DrawerTab = 'findings' | 'routes' | 'reachability' | 'plan' | 'requirements' | 'history' | 'traffic';

interface Session {
  readonly selection: readonly Subject[];
  readonly findingId: string | null;
  readonly drawerTab: DrawerTab;
  /** Where cards are while they are dragged; the drop makes it an edit. */
  readonly dragged: ReadonlyMap<VpcId, Position>;
  /** The card whose name is being typed over. */
  readonly renaming: VpcId | null;
  /** True while a line is drawn from a card. */
  readonly drawing: boolean;
  /** True when the start page is to begin with a new project. */
  readonly creating: boolean;
  /** The two ends of a peering that is about to be made. */
  readonly connecting: { readonly from: VpcId; readonly to: VpcId | null } | null;
}

const nothingSelected: Session = {
  selection: [],
  findingId: null,
  drawerTab: 'findings',
  dragged: new Map(),
  renaming: null,
  drawing: false,
  creating: false,
  connecting: null,
};

/** What the user is doing: not saved, not undoable. */
export const useSession = create<Session>(() => nothingSelected);

export const resetSession = (): void => useSession.setState(nothingSelected);

export function select(selection: readonly Subject[]): void {
  useSession.setState({ selection, findingId: null });
}

/** Lets go of what is not there any more. */
export function keepSelected(stands: (item: Subject) => boolean): void {
  const { selection, renaming } = useSession.getState();
  if (!selection.every(stands)) useSession.setState({ selection: selection.filter(stands) });
  if (renaming !== null && !stands({ type: 'vpcs', id: renaming })) useSession.setState({ renaming: null });
}

/** Selects a finding, and on the canvas what it is about; the drawer shows it. */
export function selectFinding(findingId: string | null, subjects: readonly Subject[] = []): void {
  useSession.setState({ findingId, selection: subjects.slice(0, 1) });
  if (findingId !== null) showInDrawer('findings');
}

export function showInDrawer(drawerTab: DrawerTab): void {
  useSession.setState({ drawerTab });
}

interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
}

/** What the user likes, remembered on this machine. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', language: navigator.language.startsWith('zh') ? 'zh-CN' : 'en' }), {
    name: 'peerplan.preferences',
  }),
);

export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme });
}

export function setLanguage(language: Language): void {
  usePreferences.setState({ language });
}
