import { create } from 'zustand';
import type { Grouping } from './finding-groups.ts';
import type { FindingFilter } from './finding-rows.ts';

interface FindingView extends FindingFilter {
  readonly grouping: Grouping;
  /** Keys of groups that are not as they are by themselves: a small one is open, a large one closed. */
  readonly toggled: ReadonlySet<string>;
  /** The group that is chosen in place of a finding. */
  readonly group: string | null;
}

/** What the list of findings is narrowed to, and how it is grouped. */
export const useFindingFilter = create<FindingView>(() => ({
  severity: null,
  text: '',
  grouping: 'cause',
  toggled: new Set<string>(),
  group: null,
}));

/** Opens a group, or closes it. */
export function toggleGroup(key: string): void {
  const toggled = new Set(useFindingFilter.getState().toggled);
  if (!toggled.delete(key)) toggled.add(key);
  useFindingFilter.setState({ toggled });
}
