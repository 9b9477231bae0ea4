import type { Named } from '../plan.ts';

/** A name as plain text: nothing in it is taken for markup, a table's border or a line break. */
export function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** An id, address or CIDR, set as code. */
export function code(value: string): string {
  return `\`${value.replaceAll('`', "'").replaceAll('|', '\\|').replace(/\s+/g, ' ')}\``;
}

/** A name with its id. */
export function label({ name, id }: Named): string {
  return id === '' || id === name ? text(name) : `${text(name)} (${code(id)})`;
}

/** A table with its header row and an empty line after it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).concat('');
}
