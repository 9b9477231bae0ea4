import type { Problem } from '../../model/problem.ts';

const deepest = 100;
const mostContainers = 10_000_000;

/**
 * Counts the brackets of a JSON text before it is parsed, as each costs the parser fifty times its size in memory: a
 * document nests five deep, and one of 10,000 VPCs with 500,000 routes has a million objects and arrays.
 */
export function findExcess(text: string): Problem | undefined {
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at < 0) return undefined; // not JSON, which the parser tells better
    } else if (code === 91 || code === 123) {
      if (++depth > deepest) return excess(`nests deeper than ${deepest} brackets`);
      if (++containers > mostContainers) return excess(`holds more than 10,000,000 objects and lists`);
    } else if (code === 93 || code === 125) {
      depth--;
    }
  }
  return undefined;
}

/** Where the string that opens at `open` closes; -1 when it does not. */
function endOfString(text: string, open: number): number {
  let escapedUpTo = open;
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslash = at - 1;
    while (backslash > escapedUpTo && text.charCodeAt(backslash) === 92) backslash--;
    if ((at - backslash) % 2 === 1) return at;
    escapedUpTo = at;
  }
  return -1;
}

function excess(how: string): Problem {
  return {
    code: 'too-large',
    path: '',
    message: `The text ${how}; no project does.`,
    remedy: 'Give a project document that Peerplan or a script of yours wrote as JSON.',
  };
}
