import { writeProject } from '../../shared/formats/project/write.ts';
import type { PlanFormat } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { planFor } from '../../shared/plan/planner.ts';
import { writePlanCsv } from '../../shared/plan/formats/csv.ts';
import { writePlanJson } from '../../shared/plan/formats/json.ts';
import { writePlanMarkdown } from '../../shared/plan/formats/markdown.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import type { Language } from '../../shared/rules/engine/finding.ts';

/** A file that is ready to be written somewhere. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
  /** Absent: `utf8`. */
  readonly encoding?: 'utf8' | 'base64';
}

const planTypes: Readonly<Record<PlanFormat, { readonly extension: string; readonly mediaType: string }>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  json: { extension: 'json', mediaType: 'application/json' },
};

interface PlanOptions {
  readonly format: PlanFormat;
  readonly language: Language;
  readonly now: Date;
  /** The state to start from; absent: empty tables. */
  readonly baseline: Topology | undefined;
}

/** The route plan of a project in the asked format. */
export function planFile(topology: Topology, { format, language, now, baseline }: PlanOptions): Result<ExportedFile> {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) return profile;
  const plan = planFor(topology, profile.value, baseline);
  const today = now.toISOString().slice(0, 10);
  const { extension, mediaType } = planTypes[format];
  const content = {
    markdown: () =>
      writePlanMarkdown(plan, {
        language,
        date: today,
        counts: checkTopology(topology, profile.value, { today }).counts,
      }),
    csv: () => writePlanCsv(plan),
    json: () => writePlanJson(plan),
  }[format]();
  return ok({ fileName: `${fileStem(topology)} - route plan.${extension}`, mediaType, content });
}

/** The project document itself. */
export function projectFile(topology: Topology): ExportedFile {
  return {
    fileName: `${fileStem(topology)}.peerplan.json`,
    mediaType: 'application/json',
    content: writeProject(topology),
  };
}

const fileStem = ({ meta }: Topology): string => safeFileName(meta.name) || 'project';

/** A name with what no file system takes replaced; empty when nothing is left of it. */
export function safeFileName(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').replace(/^[. ]+|[. ]+$/g, '');
}
