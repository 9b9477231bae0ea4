import type { RouteTableId, Topology, VpcId } from '../../shared/model/topology.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { cardOf } from './subject-place.ts';

/** What is found in each VPC, and in each route table, by the records inside. */
interface Marks {
  readonly cards: ReadonlyMap<VpcId, readonly Finding[]>;
  readonly tables: ReadonlyMap<RouteTableId, readonly Finding[]>;
}

const none: readonly Finding[] = [];
const made = new WeakMap<readonly Finding[], Marks>();

/** The findings about a VPC or anything in it. */
export function useCardFindings(vpc: VpcId): readonly Finding[] {
  return useAnalysis(({ findings }) => marksOf(findings).cards.get(vpc) ?? none);
}

/** The findings about a route table or one of its routes. */
export function useTableFindings(table: RouteTableId | undefined): readonly Finding[] {
  return useAnalysis(({ findings }) => marksOf(findings).tables.get(table ?? '') ?? none);
}

/** Worked out once for each judgement, on the document that it judged. */
export function marksOf(findings: readonly Finding[]): Marks {
  let marks = made.get(findings);
  if (!marks) {
    const { topology } = useDocument.getState();
    made.set(findings, (marks = topology ? sortOut(topology, findings) : { cards: new Map(), tables: new Map() }));
  }
  return marks;
}

function sortOut(topology: Topology, findings: readonly Finding[]): Marks {
  const cards = new Map<VpcId, Finding[]>();
  const tables = new Map<RouteTableId, Finding[]>();
  for (const finding of findings) {
    if (finding.waived) continue;
    const home = homeOf(topology, finding);
    for (const subject of finding.subjects) {
      const card = cardOf(topology, subject);
      if (card === undefined || (home !== undefined && card !== home)) continue;
      file(cards, card, finding);
      if (subject.type === 'routeTables') file(tables, subject.id, finding);
      if (subject.type === 'routes') file(tables, topology.routes.get(subject.id)?.routeTable, finding);
    }
  }
  return { cards, tables };
}

/** The one VPC in which a finding is shown, when it is about something inside a VPC; others it only mentions. */
function homeOf(topology: Topology, { subjects: [first] }: Finding): VpcId | undefined {
  return first && first.type !== 'vpcs' ? cardOf(topology, first) : undefined;
}

function file(marks: Map<string, Finding[]>, key: string | undefined, finding: Finding): void {
  if (key === undefined) return;
  const list = marks.get(key);
  if (!list) marks.set(key, [finding]);
  else if (list.at(-1) !== finding) list.push(finding);
}
