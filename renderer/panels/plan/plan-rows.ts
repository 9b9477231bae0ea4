import type { Plan, Step } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/rules/engine/finding.ts';
import { handOffHeading, handOffWords, leftOutWords, stepWords } from './plan-words.ts';

export const planParts = ['steps', 'rollback', 'leftOut', 'handOff'] as const;
export type PlanPart = (typeof planParts)[number];

/** A line of the plan as it is shown, filtered and copied. */
export type PlanRow =
  | { readonly type: 'heading'; readonly key: string; readonly text: string; readonly count: number }
  | { readonly type: 'step'; readonly key: string; readonly step: Step; readonly text: string }
  | { readonly type: 'text'; readonly key: string; readonly text: string; readonly strong?: boolean }
  | { readonly type: 'field'; readonly key: string; readonly label: string; readonly text: string };

export interface PlanView {
  readonly part: PlanPart;
  /** Steps under the account and VPC where they are taken, or in the order in which they are. */
  readonly grouped: boolean;
  /** In lower case; empty: everything. */
  readonly filter: string;
  readonly language: Language;
}

/** How many lines each part has. */
export function partCounts({ steps, rollback, leftOut, handOff }: Plan): Readonly<Record<PlanPart, number>> {
  const shared = handOff.reduce((sum, { peerings }) => sum + peerings.length, 0);
  return { steps: steps.length, rollback: rollback.length, leftOut: leftOut.length, handOff: shared };
}

/** The lines of one part of a plan. */
export function planRows(plan: Plan, { part, grouped, filter, language }: PlanView): PlanRow[] {
  const matches = (text: string): boolean => filter === '' || text.toLowerCase().includes(filter);
  if (part === 'leftOut') {
    return plan.leftOut
      .map((one) => ({ type: 'text' as const, key: one.route, text: leftOutWords(one, language) }))
      .filter(({ text }) => matches(text));
  }
  if (part === 'handOff') return handOffRows(plan, language, matches);
  const steps = plan[part].map((step) => ({
    step,
    text: stepWords(step, language, !grouped),
    whole: stepWords(step, language),
  }));
  const shown = steps.filter(({ whole, step }) => matches(`${step.number} ${whole} ${step.vpc.name}`));
  const rowOf = ({ step, text }: { readonly step: Step; readonly text: string }): PlanRow => ({
    type: 'step',
    key: `step ${step.number}`,
    step,
    text,
  });
  if (!grouped) return shown.map(rowOf);
  return [
    ...Map.groupBy(shown, ({ step: { account, region, vpc } }) => JSON.stringify([account, region, vpc.id])),
  ].flatMap(([key, members]) => {
    const { account, region, vpc } = members[0]!.step;
    const text = [account, vpc.name, region].filter((word) => word !== '').join(' · ');
    return [{ type: 'heading' as const, key, text, count: members.length }, ...members.map(rowOf)];
  });
}

function handOffRows({ handOff }: Plan, language: Language, matches: (text: string) => boolean): PlanRow[] {
  return handOff.flatMap((owner) => {
    const heading = handOffHeading(owner, language);
    const peerings = owner.peerings
      .map((peering) => ({
        key: `${owner.account} ${peering.peering.id} ${peering.role}`,
        ...handOffWords(peering, language),
      }))
      .filter(({ name, task, fields }) => matches([heading, name, task, ...fields.flat()].join('\n')));
    if (peerings.length === 0) return [];
    return [
      { type: 'heading' as const, key: `owner ${owner.account}`, text: heading, count: peerings.length },
      ...peerings.flatMap(({ key, name, task, fields }): PlanRow[] => [
        { type: 'text', key, text: name, strong: true },
        { type: 'text', key: `${key} task`, text: task },
        ...fields.map(([label, text]): PlanRow => ({ type: 'field', key: `${key} ${label}`, label, text })),
      ]),
    ];
  });
}

/** The lines as text for a message or a ticket. */
export function planText(rows: readonly PlanRow[]): string {
  return rows
    .map((row) => {
      if (row.type === 'heading') return `\n${row.text}`;
      if (row.type === 'step') return `${row.step.number}. ${row.text}`;
      return row.type === 'field' ? `  ${row.label}: ${row.text}` : row.text;
    })
    .join('\n')
    .trim();
}
