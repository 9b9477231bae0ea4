/** Words that say nothing of a tier, numbers cut off. */
const plain = new Set(['', ...'subnet sub net snet sn vsw vswitch vpc vnet az zone a b c d e f'.split(' ')]);

/**
 * The tier that a subnet's name marks: `app-a`, `app-1`, `App 03` and `app_az2` are all of the tier `app`. Numbers, the
 * letters of zones, plain words and the words of the VPC's own name are left out; null when nothing that tells is left.
 */
export function tierOf(subnet: string, vpc: string): string | null {
  const ofVpc = new Set(wordsOf(vpc));
  const telling = wordsOf(subnet).filter((word) => !ofVpc.has(word) && !plain.has(word));
  return telling.some((word) => word.length > 1) ? telling.join('-') : null;
}

/** The words of a name without the numbers and zone letters that they end in: `web1a` is `web`, `应用子网一` is `应用`. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word
        .replace(/(?:[\d一二三四五六七八九十]+[a-f]?|(?<=\p{Script=Han})[a-f])$/u, '')
        .replace(/子网|交换机|可用区/gu, ''),
    );
}
