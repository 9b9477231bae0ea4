/** True when the event is the key that is written like `Mod+Shift+Z`. */
export function isKey(event: KeyboardEvent, written: string): boolean {
  const parts = written.split(/\+(?=.)/);
  const key = parts.at(-1)!.toLowerCase();
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === wants('Mod') &&
    event.altKey === wants('Alt') &&
    (event.shiftKey === wants('Shift') || isSign(key))
  );
}

/** A sign may need Shift on one keyboard and none on another; the sign itself is what counts. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/.test(key);
