import { ruleById } from '../registry.ts';
import type { Finding, Language, MessageData, Text } from './finding.ts';

/** More names than these are counted instead of listed. */
const listed = 4;

/** The finding in one line, for a list. */
export function findingTitle(finding: Finding, language: Language): string {
  return render(messageOf(finding).title, finding.data, language);
}

/** Why it is so and what to do about it. */
export function findingText(finding: Finding, language: Language): string {
  return render(messageOf(finding).text, finding.data, language);
}

/** The texts of the message that a finding picks. */
export function messageOf({ rule, message }: Finding): { readonly title: Text; readonly text: Text } {
  const texts = ruleById(rule)?.meta.messages[message];
  if (!texts) throw new Error(`rule ${rule} has no message "${message}"`);
  return texts;
}

/** Fills the placeholders of a text; a placeholder without a value is a bug of the rule. */
export function render(text: Text, data: MessageData, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = data[key];
    if (value === undefined) throw new Error(`no value for {${key}} in "${text.en}"`);
    return typeof value === 'object' ? renderCompound(value, language) : String(value);
  });
}

function renderCompound(value: readonly string[] | Text, language: Language): string {
  return isText(value) ? value[language] : joinNames(value, language);
}

function isText(value: readonly string[] | Text): value is Text {
  return !Array.isArray(value);
}

/** Names in a row as the language writes them; of many the first few and how many more. */
export function joinNames(names: readonly string[], language: Language): string {
  const shown = names.length > listed + 1 ? names.slice(0, listed) : names;
  const more = names.length - shown.length;
  if (language === 'zh-CN') return shown.join('、') + (more > 0 ? ` 等 ${names.length} 项` : '');
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
