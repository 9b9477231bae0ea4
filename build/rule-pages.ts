import type { RuleMeta, Rule } from '../shared/rules/engine/rule.ts';
import { languages, type Language, type Text } from '../shared/rules/engine/finding.ts';

const words: Readonly<Record<Language, Readonly<Record<'title' | 'fires' | 'says', string>>>> = {
  en: { title: 'English', fires: 'It fires when', says: 'What it says' },
  'zh-CN': { title: '简体中文', fires: '触发条件', says: '提示内容' },
};

const judged: Readonly<Record<Rule['scope'], string>> = {
  vpc: 'one VPC at a time',
  peering: 'one peering at a time',
  requirement: 'one requirement at a time',
  project: 'the project as a whole',
};

const groups: readonly RuleMeta['group'][] = ['addressing', 'peering', 'routing', 'requirements'];

/** The files of docs/rules by name: a page per rule, and the index. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexOf(rules)],
    ...rules.map((rule) => [`${rule.meta.id}.md`, pageOf(rule)] as const),
  ]);
}

function indexOf(rules: readonly Rule[]): string {
  const sections = groups.flatMap((group) => {
    const members = rules.filter(({ meta }) => meta.group === group);
    if (members.length === 0) return [];
    const rows = members.map(
      ({ meta }) =>
        `| [${meta.id}](${meta.id}.md) | ${meta.severities.join(', ')} | ${cell(meta.summary.en)} | ${cell(meta.summary['zh-CN'])} |`,
    );
    return ['', `## ${group}`, '', '| rule | severity | | |', '|---|---|---|---|', ...rows];
  });
  return lines([
    '# Rules',
    '',
    'Made from the rules by `npm run docs:rules`. More than one severity: the provider or the case decides, as the page says.',
    ...sections,
  ]);
}

function pageOf({ meta, scope }: Rule): string {
  const parts = languages.flatMap((language) => [
    '',
    `## ${words[language].title}`,
    '',
    inline(meta.summary[language]),
    '',
    inline(meta.why[language]),
    '',
    `**${words[language].says}**`,
    '',
    ...messagesOf(meta, language),
  ]);
  return lines([
    `# ${meta.id}`,
    '',
    `Group ${meta.group}, severity ${meta.severities.join(' or ')}; judges ${judged[scope]}.`,
    '',
    `**${words.en.fires}** (${words['zh-CN'].fires}): ${inline(meta.condition)}`,
    ...parts,
    '',
    '## Sources',
    '',
    ...meta.references.map((reference) => `- ${inline(reference)}`),
  ]);
}

function messagesOf({ messages }: RuleMeta, language: Language): string[] {
  return Object.entries(messages).map(([name, { title, text }]) => {
    const say = (part: Text): string => inline(part[language]);
    return `- \`${name}\`: ${say(title)}\\\n  ${say(text)}`;
  });
}

/** The text with its placeholders as code, and nothing that Markdown would take for its own. */
function inline(text: string): string {
  return text.replace(/[*_<[\]]/g, '\\$&').replace(/\{\w+\}/g, '`$&`');
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|');
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
