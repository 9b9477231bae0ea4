import { openPictureDialog } from '../pictures/dialog-state.ts';
import { useDocument } from '../store/document.ts';
import type { Command } from './command.ts';

export const pictureCommands: readonly Command[] = [
  {
    id: 'picture.export',
    group: 'project',
    keys: ['Mod+Shift+E'],
    run: openPictureDialog,
    enabled: () => (useDocument.getState().topology?.vpcs.size ?? 0) > 0,
  },
];
