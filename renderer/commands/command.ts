/** Where the palette, the list of keys and the native menu show it, in this order. */
export const commandGroups = ['project', 'edit', 'arrange', 'view', 'go', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something the user can have done from anywhere: by its key, from the palette and from the native menu. */
export interface Command {
  /** Its title is the text `commands.ID` with the dots of the id read as a path. */
  readonly id: string;
  readonly group: CommandGroup;
  /** E.g. `Mod+Shift+Z`, `Delete`, `?`; Mod is Ctrl, on a Mac Command. The first one is shown. */
  readonly keys?: readonly string[];
  readonly run: () => void;
  /** Absent: always. */
  readonly enabled?: () => boolean;
  /** True when its key works in a field and in a list too, as for moving between panes; `dialogs`: in a dialog as well. */
  readonly everywhere?: boolean | 'dialogs';
  /** True when its key is the browser's own, which raises an event of its own: copy, cut, paste. */
  readonly native?: boolean;
}

export function isEnabled({ enabled }: Command): boolean {
  return enabled?.() ?? true;
}
