import { planFor } from '../../../shared/plan/planner.ts';
import { estimateCost } from '../../../shared/plan/cost.ts';
import { writeCostMarkdown } from '../../../shared/plan/formats/cost-markdown.ts';
import { writePlanCsv } from '../../../shared/plan/formats/csv.ts';
import { writePlanJson } from '../../../shared/plan/formats/json.ts';
import { writePlanMarkdown } from '../../../shared/plan/formats/markdown.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { languages } from '../../../shared/rules/engine/finding.ts';
import { choice, readInput } from '../input.ts';
import { write } from '../output.ts';

export interface PlanCommandOptions {
  readonly baseline?: string;
  readonly provider?: string;
  readonly format: string;
  readonly language: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Writes the route plan of a document. */
export function plan(file: string, options: PlanCommandOptions): void {
  const format = options.json ? 'json' : choice('--format', options.format, ['markdown', 'csv', 'json']);
  const language = choice('--language', options.language, languages);
  const { topology, profile } = readInput(file, options.provider);
  const baseline = options.baseline === undefined ? undefined : readInput(options.baseline, options.provider).topology;
  const made = planFor(topology, profile, baseline);
  const date = new Date().toISOString().slice(0, 10);
  const writers = {
    markdown: () => {
      const { counts } = checkTopology(topology, profile, { today: date });
      const text = writePlanMarkdown(made, { date, counts, language });
      if (topology.meta.pricePerMbpsDay === undefined) return text;
      return `${text}\n${writeCostMarkdown(topology, estimateCost(buildFacts(topology, profile)), language)}`;
    },
    csv: () => writePlanCsv(made),
    json: () => writePlanJson(made),
  };
  write(writers[format](), options.out);
}
