import { readCidr, type Prefix } from '../net/cidr.ts';

const read = new Map<string, Prefix>();

/** The block that a profile states as text, read once: the same few are held against every VPC. */
export function statedBlock(text: string): Prefix {
  let prefix = read.get(text);
  if (!prefix) read.set(text, (prefix = readCidr(text)!.prefix));
  return prefix;
}
