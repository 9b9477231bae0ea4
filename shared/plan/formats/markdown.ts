import type { Severity } from '../../rules/engine/finding.ts';
import type { Named, Plan, PlannedRoute, Step } from '../plan.ts';

export interface MarkdownOptions {
  /** ISO date to print. */
  readonly date: string;
  /** What the check of the same design found. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The plan for people: what stands at the end, table by table, then the steps, the way back, and who needs what. */
export function writePlanMarkdown(plan: Plan, { date, counts }: MarkdownOptions): string {
  const lines = [
    `# ${text(plan.project)}: route plan`,
    '',
    `Provider profile: ${plan.provider}. Written on ${date} by Peerplan.`,
    '',
    readiness(counts),
    '',
    '## Routes that stand at the end',
    '',
    ...routeTables(plan.routes),
    '## Steps',
    '',
    ...numbered(plan.steps),
    '## Rollback',
    '',
    ...numbered(plan.rollback),
  ];
  if (plan.leftOut.length > 0) {
    lines.push('## Left out', '');
    for (const { table, destination, why } of plan.leftOut) {
      lines.push(
        `- ${code(destination)} of ${label(table)}: ${why === 'disabled' ? 'switched off in the design' : 'its next hop does not exist'}`,
      );
    }
    lines.push('');
  }
  for (const { account, accountId, peerings } of plan.handOff) {
    lines.push(`## For the owner of ${text(account)} (${text(accountId)})`, '');
    lines.push(...row(['Peering', 'Status', 'Your VPC', 'Peer account', 'Peer VPC', 'Peer CIDR blocks']));
    lines.push(...row(['---', '---', '---', '---', '---', '---']));
    for (const { peering, status, ownVpc, peerAccountId, peerVpc, peerCidrs } of peerings) {
      lines.push(
        ...row([
          label(peering),
          status,
          label(ownVpc),
          text(peerAccountId),
          label(peerVpc),
          peerCidrs.map(code).join(', '),
        ]),
      );
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function readiness({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  const found = `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'note')}`;
  return error > 0 ? `> **Not ready to apply.** The check found ${found}.` : `> The check found ${found}.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function routeTables(routes: readonly PlannedRoute[]): string[] {
  if (routes.length === 0) return ['No routes.', ''];
  const groups = Map.groupBy(routes, ({ vpc, table }) => JSON.stringify([vpc.id, table.id]));
  return [...groups.values()].flatMap((rows) => {
    const { account, region, vpc, table, subnets } = rows[0]!;
    const place = [account, region].filter((part) => part !== '').map(text);
    return [
      `### ${text(vpc.name)} · ${text(table.name)}`,
      '',
      `VPC ${code(vpc.id)}, route table ${code(table.id)}${place.length > 0 ? `, ${place.join(', ')}` : ''}; ` +
        (subnets.length > 0 ? `used by ${subnets.map(text).join(', ')}.` : 'used by no subnet.'),
      '',
      ...row(['Destination', 'Next-hop type', 'Next hop', 'Remark']),
      ...row(['---', '---', '---', '---']),
      ...rows.flatMap(({ destination, nextHopType, nextHop, remark }) =>
        row([code(destination), nextHopType, label(nextHop), text(remark)]),
      ),
      '',
    ];
  });
}

function numbered(steps: readonly Step[]): string[] {
  if (steps.length === 0) return ['Nothing to do.', ''];
  return [...steps.map((step) => `${step.number}. ${sentence(step)}`), ''];
}

function sentence(step: Step): string {
  const { action, account, region, vpc, peering, route } = step;
  const where = [account, region]
    .filter((part) => part !== '')
    .map(text)
    .join(', ');
  const at = where === '' ? '' : ` (${where})`;
  if (peering) {
    const ends = `${label(peering.requester)} to ${label(peering.accepter)}`;
    const cap = peering.bandwidthMbps === undefined ? '' : `, cap ${peering.bandwidthMbps} Mbps`;
    if (action === 'create-peering') return `Create the peering ${label(peering)} from ${ends}${cap}${at}.`;
    if (action === 'accept-peering') return `Accept the peering ${label(peering)} for ${label(vpc)}${at}.`;
    return `Delete the peering ${label(peering)} of ${ends}${at}.`;
  }
  const { destination, nextHopType, nextHop, table } = route!;
  const what = `${code(destination)} → ${nextHopType} ${label(nextHop)}`;
  const inTable = `route table ${label(table)} of ${label(vpc)}${at}`;
  return action === 'add-route' ? `Add ${what} to ${inTable}.` : `Remove ${what} from ${inTable}.`;
}

function row(cells: readonly string[]): string[] {
  return [`| ${cells.join(' | ')} |`];
}

function label({ name, id }: Named): string {
  return id === '' || id === name ? text(name) : `${text(name)} (${code(id)})`;
}

function code(value: string): string {
  return `\`${value.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

/** A name as plain text: nothing in it is taken for markup, a table's border or a line break. */
function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
