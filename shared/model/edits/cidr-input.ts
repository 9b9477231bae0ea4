import { formatPrefix, parseCidr } from '../../net/cidr.ts';
import { fail, ok, type Result } from '../problem.ts';

/**
 * A CIDR as a person typed it into a field: blanks cut off, host bits refused with the aligned block as the remedy. The
 * document itself may hold such a block (an import may bring it); typing one is not accepted.
 */
export function cidrInput(text: string, path: string): Result<string> {
  const trimmed = text.trim();
  const parsed = parseCidr(trimmed, path);
  if (!parsed.ok) return parsed;
  if (parsed.value.canonical) return ok(trimmed);
  const aligned = formatPrefix(parsed.value.prefix);
  return fail({
    code: 'cidr-not-canonical',
    path,
    message: `${trimmed} has host bits set.`,
    remedy: `Write the aligned block ${aligned}, or another prefix length.`,
    data: { text: trimmed, aligned },
  });
}

/** A VPC's list of blocks, each as `cidrInput`, none twice. Those of `standing` are not typed anew and pass as they are. */
export function cidrInputs(texts: readonly string[], path: string, standing: readonly string[] = []): Result<string[]> {
  const cidrs: string[] = [];
  for (const [index, text] of texts.entries()) {
    const at = `${path}[${index}]`;
    const cidr = standing.includes(text) ? ok(text) : cidrInput(text, at);
    if (!cidr.ok) return cidr;
    if (cidrs.includes(cidr.value)) return cidrTwice(cidr.value, at);
    cidrs.push(cidr.value);
  }
  return ok(cidrs);
}

function cidrTwice(text: string, path: string): Result<never> {
  return fail({
    code: 'cidr-twice',
    path,
    message: `${text} stands twice.`,
    remedy: 'Keep one of the two.',
    data: { text },
  });
}
