/** The path of what stands at `key` of `at`: `vpcs[3].cidrs`, `vpcs[3]`, `quotas["a key"]`; a long key is cut. */
export function pathTo(at: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${at}[${key}]`;
  const name = String(key);
  if (!/^[\w$-]{1,80}$/.test(name)) return `${at}[${quote(name)}]`;
  return at === '' ? name : `${at}.${name}`;
}

/** A text in quotes for a message: 60 characters of it at most, none that breaks a line or turns its direction. */
export function quote(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
  return JSON.stringify(shown).replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}
