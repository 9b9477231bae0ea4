const mac = navigator.platform.startsWith('Mac');

/** A key that is written like `Mod+Shift+D`, as the machine's keyboard names it. */
export function keyText(key: string): string {
  return mac
    ? key.replace('Mod+', '⌘').replace('Shift+', '⇧')
    : key.replace('Mod+', 'Ctrl ').replace('Shift+', 'Shift ');
}
