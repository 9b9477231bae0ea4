/** Where the palette and the list of keys show it. */
type CommandGroup = 'project' | 'edit' | 'arrange' | 'view' | 'go' | 'help';

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
}
