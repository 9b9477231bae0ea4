import type { Language, Severity } from '../../rules/engine/finding.ts';
import type { HandOff, LeftOut, Plan, PlannedRoute, SharedPeering, Step } from '../plan.ts';
import { code, label, table, text } from './markdown-cells.ts';
import { planTexts } from './markdown-texts.ts';

export interface MarkdownOptions {
  /** ISO date to print. */
  readonly date: string;
  /** What the check of the same design found. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Absent: English. */
  readonly language?: Language;
}

type Words = (typeof planTexts)[Language];

/** The plan for people: what stands at the end, table by table, then the steps, the way back, and who needs what. */
export function writePlanMarkdown(plan: Plan, { date, counts, language = 'en' }: MarkdownOptions): string {
  const words = planTexts[language];
  const found = counts.error > 0 ? `${words.notReady} ${words.counts(counts)}` : words.counts(counts);
  const start = plan.baseline === null ? words.fromNothing : words.fromBaseline(text(plan.baseline));
  const lines = [
    `# ${words.title(text(plan.project))}`,
    '',
    words.origin(plan.provider, date),
    '',
    `> ${found}`,
    '',
    `## ${words.routesHeading}`,
    '',
    ...routeTables(plan.routes, words),
    `## ${words.stepsHeading}`,
    '',
    start,
    '',
    ...numbered(plan.steps, words),
    `## ${words.rollbackHeading}`,
    '',
    words.rollbackNote,
    '',
    ...numbered(plan.rollback, words),
    ...leftOutSection(plan.leftOut, words),
    ...plan.handOff.flatMap((handOff) => handOffSection(handOff, words)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function routeTables(routes: readonly PlannedRoute[], words: Words): string[] {
  if (routes.length === 0) return [words.noRoutes, ''];
  const groups = Map.groupBy(routes, (route) => JSON.stringify([route.vpc.id, route.table.id]));
  return [...groups.values()].flatMap((rows) => {
    const { vpc, table: routeTable, subnets, ...place } = rows[0]!;
    return [
      `### ${text(vpc.name)} · ${text(routeTable.name)}`,
      '',
      words.tableLine(code(vpc.id), code(routeTable.id), placeParts(place), subnets.map(text)),
      '',
      ...table(
        words.routeColumns,
        rows.map(({ destination, nextHopType, nextHop, remark }) => [
          code(destination),
          words.nextHopTypes[nextHopType],
          label(nextHop),
          text(remark),
        ]),
      ),
    ];
  });
}

function placeParts({ account, region }: { readonly account: string; readonly region: string }): string[] {
  return [account, region].filter((part) => part !== '').map(text);
}

function numbered(steps: readonly Step[], words: Words): string[] {
  if (steps.length === 0) return [words.nothingToDo, ''];
  return [...steps.map((step) => `${step.number}. ${sentence(step, words)}`), ''];
}

function sentence(step: Step, words: Words): string {
  const at = words.at(placeParts(step));
  const vpc = label(step.vpc);
  switch (step.action) {
    case 'create-peering': {
      const { requester, accepter, bandwidthMbps } = step.peering;
      const cap = bandwidthMbps === undefined ? '' : words.cap(bandwidthMbps);
      return words.createPeering(label(step.peering), label(requester), label(accepter), cap, at);
    }
    case 'accept-peering':
      return words.acceptPeering(label(step.peering), vpc, at);
    case 'delete-peering':
      return words.deletePeering(label(step.peering), label(step.peering.requester), label(step.peering.accepter), at);
    case 'change-bandwidth':
      return words.changeBandwidth(label(step.peering), words.cap(step.was), words.cap(step.peering.bandwidthMbps), at);
    case 'add-route':
      return words.addRoute(routeRow(step.route, words), label(step.route.table), vpc, at);
    case 'remove-route':
      return words.removeRoute(routeRow(step.route, words), label(step.route.table), vpc, at);
    case 'change-route':
      return words.changeRoute(
        routeRow(step.was, words),
        routeRow(step.route, words),
        label(step.route.table),
        vpc,
        at,
      );
  }
}

function routeRow({ destination, nextHopType, nextHop, remark }: PlannedRoute, words: Words): string {
  const row = `${code(destination)} → ${words.nextHopTypes[nextHopType]} ${label(nextHop)}`.trimEnd();
  return remark === '' ? row : row + words.remark(text(remark));
}

function leftOutSection(leftOut: readonly LeftOut[], words: Words): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(
    ({ table: routeTable, destination, why }) =>
      `- ${words.leftOutLine(code(destination), label(routeTable), words.leftOut[why])}`,
  );
  return [`## ${words.leftOutHeading}`, '', ...lines, ''];
}

function handOffSection({ account, accountId, peerings }: HandOff, words: Words): string[] {
  const heading = words.handOffHeading(text(account), accountId === null ? null : code(accountId));
  return [`## ${heading}`, '', ...peerings.flatMap((peering) => sharedPeering(peering, words))];
}

/** The fields of the provider's form, in its order. */
function sharedPeering(peering: SharedPeering, words: Words): string[] {
  const { fields, ask, cap } = words;
  const { peerAccountId, peerVpcId, peerAccount, bandwidthMbps } = peering;
  const rows = [
    [fields.name, label(peering.peering)],
    [fields.ownRegion, code(peering.ownRegion)],
    [fields.ownVpc, label(peering.ownVpc)],
    [fields.peerAccount, peerAccountId === null ? ask(text(peerAccount)) : code(peerAccountId)],
    [fields.peerRegion, code(peering.peerRegion)],
    [fields.peerVpc, peerVpcId === null ? ask(text(peering.peerVpc.name)) : code(peerVpcId)],
    ...(bandwidthMbps === undefined ? [] : [[fields.bandwidth, cap(bandwidthMbps)]]),
    [fields.peerCidrs, peering.peerCidrs.map(code).join(', ')],
  ];
  return [`### ${label(peering.peering)}`, '', words.task(peering), '', ...table(words.fieldColumns, rows)];
}
