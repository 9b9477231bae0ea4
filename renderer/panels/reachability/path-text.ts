import type { TFunction } from 'i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import type { End } from '../../../shared/reach/end.ts';
import type { Hop } from '../../../shared/reach/trace.ts';
import type { Language } from '../../../shared/rules/engine/finding.ts';
import { reasonTexts } from '../../../shared/rules/texts/reasons.ts';
import type { Way } from '../../canvas/path/stop-words.ts';
import type { PathAnswer } from '../../analysis/questions/path.ts';
import { hopName, hopOutcome, rowWords } from './hop-words.ts';

/** How an end is called: its subnet with its VPC and the address that is followed. */
function endName(topology: Topology, { subnet, ip }: End): string {
  const record = topology.subnets.get(subnet ?? '');
  if (!record) return ip;
  return `${topology.vpcs.get(record.vpc)?.name ?? ''} · ${record.name || record.id}`;
}

/** The verdict in a sentence. */
export function verdictWords(t: TFunction, { trace, pair }: PathAnswer, language: Language): string {
  const { verdict, reason } = pair ?? trace;
  const name = t(`reachability.verdicts.${verdict}`);
  return reason ? t('reachability.because', { verdict: name, reason: reasonTexts[reason][language] }) : name;
}

/** The whole explanation as text, for a ticket or a mail. */
export function pathText(t: TFunction, topology: Topology, answer: PathAnswer, language: Language): string {
  const { trace } = answer;
  const end = (of: End): string => (of.subnet ? `${endName(topology, of)} (${of.ip})` : of.ip);
  return [
    t('reachability.pair', { from: end(trace.from), to: end(trace.to) }),
    verdictWords(t, answer, language),
    '',
    t('reachability.forward'),
    ...legText(t, topology, trace.forward, 'forward', language),
    '',
    t('reachability.return'),
    ...legText(t, topology, trace.return, 'return', language),
    '',
  ].join('\n');
}

function legText(t: TFunction, topology: Topology, hops: readonly Hop[], way: Way, language: Language): string[] {
  return hops.flatMap((hop, index) => {
    const table = topology.routeTables.get(hop.routeTable ?? '')?.name;
    const outcome = hopOutcome(t, topology, hop, way, language);
    const row = (view: NonNullable<Hop['won']>): string => {
      const { destination, nextHop, system, why } = rowWords(t, topology, view, language);
      const notes = [why ?? t('reachability.hop.wins'), ...(system ? [t('reachability.hop.system')] : [])];
      return `     ${destination} → ${nextHop} (${notes.join(', ')})`;
    };
    return [
      `${String(index + 1).padStart(2)}. ${[hopName(t, topology, hop), table, outcome].filter(Boolean).join(' – ')}`,
      ...(hop.won ? [row(hop.won)] : []),
      ...hop.lost.map(row),
    ];
  });
}
