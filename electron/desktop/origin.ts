/** The scheme and origin of the window's own files. */
export const scheme = 'app';
const origin = `${scheme}://peerplan`;
export const startAddress = `${origin}/index.html`;

/** True for an address of the window's own files. */
export function isOwn(address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}
