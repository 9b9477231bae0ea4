import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// npm run new-rule -- GROUP ID: writes the rule's file and its table of cases, and registers it after its group.
const project = path.resolve(import.meta.dirname, '..');
const registry = path.join(project, 'shared/rules/registry.ts');

interface Kind {
  readonly scope: string;
  readonly type: string;
  /** What `check` gets, as a parameter and the import of its type. */
  readonly subject: string;
  readonly imported: string;
}

const vpc: Kind = {
  scope: 'vpc',
  type: 'VpcRule',
  subject: 'vpc: VpcFacts',
  imported: "import type { VpcFacts } from '../../reach/facts.ts';",
};
const peering: Kind = {
  scope: 'peering',
  type: 'PeeringRule',
  subject: 'over: PeeringFacts',
  imported: "import type { PeeringFacts } from '../../reach/facts.ts';",
};
const requirement: Kind = {
  scope: 'requirement',
  type: 'RequirementRule',
  subject: 'requirement: Requirement',
  imported: "import type { Requirement } from '../../model/topology.ts';",
};
const kinds: Readonly<Record<string, Kind>> = { addressing: vpc, peering, routing: vpc, requirements: requirement };

const [group = '', id = ''] = process.argv.slice(2);
const kind = kinds[group];
const file = `shared/rules/${group}/${id}.ts`;
const table = `test/shared/rules/${group}/${id}.test.ts`;

if (!kind || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  refuse(`Usage: npm run new-rule -- GROUP ID, where GROUP is ${Object.keys(kinds).join(', ')} and ID is kebab-case.`);
} else if (existsSync(path.join(project, file)) || existsSync(path.join(project, table))) {
  refuse(`There is a rule "${id}" already: ${file}.`);
} else {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  write(file, ruleText(kind, name));
  write(table, tableText());
  writeFileSync(registry, registered(readFileSync(registry, 'utf8'), name));
  process.stdout.write(
    [
      `Written: ${file} and ${table}; registered in shared/rules/registry.ts. Now fill in:`,
      `  1. ${file}: severities, texts in both languages, condition, references, messages, and check.`,
      `     It judges one ${kind.scope}; engine/rule.ts tells the other scopes and what each may read.`,
      `  2. ${table}: designs that pass, and one that fires for every message and severity.`,
      '  3. npm run docs:rules',
      'Until then the table and test/shared/rules/catalogue.test.ts fail.',
      '',
    ].join('\n'),
  );
}

function write(target: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, target)), { recursive: true });
  writeFileSync(path.join(project, target), text);
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function ruleText({ scope, type, subject, imported }: Kind, name: string): string {
  return `${imported}
import type { Report, RuleContext, ${type} } from '../engine/rule.ts';

export const ${name}: ${type} = {
  scope: '${scope}',
  meta: {
    id: '${id}',
    group: '${group}',
    severities: [],
    summary: { en: '', 'zh-CN': '' },
    why: { en: '', 'zh-CN': '' },
    condition: '',
    references: [],
    messages: {},
  },

  *check(${subject}, { facts }: RuleContext): Iterable<Report> {
  },
};
`;
}

function tableText(): string {
  return `import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('${id}', {
  passes: [],
  fires: [],
});
`;
}

/** The registry with the rule's import in its place by path, and its entry after the last one of the group. */
function registered(text: string, name: string): string {
  const added = `import { ${name} } from './${group}/${id}.ts';`;
  const rows = text.split('\n');
  const members = new Set<string>();
  let at = 0;
  rows.forEach((row, index) => {
    const [, member, from] = /^import (?:type )?\{ (\w+) \} from '(.*)';$/.exec(row) ?? [];
    if (member === undefined || from === undefined) return;
    if (from < `./${group}/${id}.ts`) at = index + 1;
    if (from.startsWith(`./${group}/`)) members.add(`  ${member},`);
  });
  rows.splice(at, 0, added);
  const last = rows.findLastIndex((row) => members.has(row));
  rows.splice(last < 0 ? rows.indexOf('];') : last + 1, 0, `  ${name},`);
  return rows.join('\n');
}
