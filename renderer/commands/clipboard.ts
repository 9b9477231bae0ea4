import { canCopy, duplicateSelection } from '../canvas/editing/duplicate.ts';
import { pointOnCanvas } from '../canvas/editing/pointer.ts';
import { copySelection, cutSelection, pasteFromClipboard } from '../clipboard/clipboard.ts';
import type { Command } from './command.ts';

/** What carries parts of the design about. */
export const clipboardCommands: readonly Command[] = [
  { id: 'edit.cut', group: 'edit', keys: ['Mod+X'], native: true, run: cutSelection, enabled: () => canCopy() },
  { id: 'edit.copy', group: 'edit', keys: ['Mod+C'], native: true, run: copySelection, enabled: () => canCopy() },
  {
    id: 'edit.paste',
    group: 'edit',
    keys: ['Mod+V'],
    native: true,
    run: () => void pasteFromClipboard(pointOnCanvas()),
  },
  {
    id: 'edit.duplicate',
    group: 'edit',
    keys: ['Mod+D'],
    run: () => duplicateSelection({ peerings: true }),
    enabled: () => canCopy(),
  },
  {
    id: 'edit.duplicateAlone',
    group: 'edit',
    keys: ['Mod+Shift+D'],
    run: () => duplicateSelection({ peerings: false }),
    enabled: () => canCopy(),
  },
];
