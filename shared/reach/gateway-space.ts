import type { Gateway } from '../model/topology.ts';
import { familyOf, lastAddress, type Address } from '../net/address.ts';
import { readCidr } from '../net/cidr.ts';
import { includesAddress, spaceOfPrefixes, subtract, type AddressSpace } from '../net/interval-set.ts';
import { prefixesOfTexts } from './facts.ts';

/** Addresses that no internet gateway carries: RFC 1918, RFC 6598, link-local, loopback; RFC 4193 and link-local in IPv6. */
const privateBlocks = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];
const privateSpace = spaceOfPrefixes(privateBlocks.map((block) => readCidr(block)!.prefix));
const everything: AddressSpace = { 4: [0, lastAddress[4]], 6: [0n, lastAddress[6]] };

/** The addresses of the public internet. */
const publicSpace: AddressSpace = {
  4: subtract(everything[4], privateSpace[4]),
  6: subtract(everything[6], privateSpace[6]),
};

/** True for an address of the public internet. */
export function isPublic(address: Address): boolean {
  return includesAddress(publicSpace[familyOf(address)], address);
}

/**
 * What lies behind a gateway: what the document says that it reaches, else the public internet for an internet or NAT
 * gateway; null when the document does not say and nothing can be concluded.
 */
export function spaceBehind(gateway: Gateway): AddressSpace | null {
  if (gateway.reaches && gateway.reaches.length > 0) return spaceOfPrefixes(prefixesOfTexts(gateway.reaches));
  return gateway.type === 'internet' || gateway.type === 'nat' ? publicSpace : null;
}
