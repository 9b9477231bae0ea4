const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

const signs: Readonly<Record<string, string>> = mac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫', Delete: '⌦', Enter: '↩' }
  : { Mod: 'Ctrl' };
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The parts of a key such as `Mod+Shift+Z` as they are printed on this machine's keyboard. */
export function keyParts(written: string): string[] {
  return written.split(/\+(?=.)/).map((part) => signs[part] ?? arrows[part] ?? (part === 'Escape' ? 'Esc' : part));
}
