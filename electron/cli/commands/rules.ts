import { ruleById, rules } from '../../../shared/rules/registry.ts';
import { CliError } from '../cli-error.ts';
import { write } from '../output.ts';

/** Lists the rules with their severities and conditions, or tells one in full. */
export function listRules(id: string | undefined, { json }: { readonly json?: boolean }): void {
  if (id === undefined) {
    const metas = rules.map(({ meta }) => meta);
    const width = Math.max(...metas.map((meta) => meta.id.length));
    const lines = metas.map(
      (meta) => `${meta.id.padEnd(width)}  ${meta.severities.join(', ').padEnd(14)}  ${meta.summary.en}`,
    );
    write(json ? `${JSON.stringify({ rules: metas }, null, 2)}\n` : `${lines.join('\n')}\n`, undefined);
    return;
  }
  const rule = ruleById(id);
  if (!rule) throw new CliError(`There is no rule "${id}". Run peerplan rules for the list.`);
  const { meta } = rule;
  const text = [
    `${meta.id} (${meta.severities.join(', ')})`,
    '',
    meta.summary.en,
    meta.why.en,
    '',
    `Condition: ${meta.condition}`,
    ...meta.references.map((reference) => `Source: ${reference}`),
    '',
  ].join('\n');
  write(json ? `${JSON.stringify(meta, null, 2)}\n` : text, undefined);
}
