import { ruleById } from '../registry.ts';
import type { Finding, Language, MessageData } from './finding.ts';
import { messageOf, render } from './message.ts';

/**
 * One line for several findings of a rule: their title with what differs named in a row, where that is one thing, or two
 * that differ together; else what the rule says in general.
 */
export function groupTitle(findings: readonly Finding[], language: Language): string {
  const [first] = findings;
  if (!first) return '';
  const alike = findings.every(({ rule, message }) => rule === first.rule && message === first.message);
  const merged = alike ? mergedData(findings, messageOf(first).title[language]) : undefined;
  if (merged) return render(messageOf(first).title, merged, language);
  return ruleById(first.rule)!.meta.summary[language].replace(/[.。]$/, '');
}

/** The values of the title, those that differ with all names of the group; undefined where that would say too much. */
function mergedData(findings: readonly Finding[], title: string): MessageData | undefined {
  const keys = [...new Set([...title.matchAll(/\{(\w+)\}/g)].map(([, key]) => key!))];
  const { data } = findings[0]!;
  const merged: Record<string, MessageData[string]> = { ...data };
  const differing = keys.filter((key) => findings.some((other) => textOf(other.data[key]) !== textOf(data[key])));
  for (const key of differing) {
    const values = findings.map((finding) => finding.data[key]!);
    const names = values.every(isNames) ? [...new Set(values.flat())] : [];
    if (names.length === 0 || (differing.length > 1 && names.length !== findings.length)) return undefined;
    merged[key] = names;
  }
  return differing.length <= 2 ? merged : undefined;
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

function isNames(value: MessageData[string]): value is string | readonly string[] {
  return typeof value === 'string' || Array.isArray(value);
}
