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

/** Several CIDRs, each as `cidrInput`; the first problem stops. */
export function cidrInputs(texts: readonly string[], path: string): Result<string[]> {
  const cidrs: string[] = [];
  for (const [index, text] of texts.entries()) {
    const cidr = cidrInput(text, `${path}[${index}]`);
    if (!cidr.ok) return cidr;
    cidrs.push(cidr.value);
  }
  return ok(cidrs);
}
