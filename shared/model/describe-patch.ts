import type { Language, Text } from '../rules/engine/finding.ts';
import { sameRecord, type MetaChange, type Patch, type RecordChange } from './patch.ts';
import { endsText, endText, nameBy, recordFields, type Lookup } from './record-fields.ts';
import { kindWords, sameText } from './record-words.ts';
import type { ProjectMeta, RecordOf, RecordType, Topology } from './topology.ts';

/** A field that is told: of a record that is added only what it is then, of one that goes only what it was. */
export interface FieldLine {
  readonly field: string;
  /** What the field is called; null where the value says what it is, as a next hop does. */
  readonly label: Text | null;
  readonly before: Text | null;
  readonly after: Text | null;
}

/** One change of a patch in words: `~ VPC1 · default | 172.16.0.0/16 | PeerConn → VPC1-VPC3`. */
export interface PatchLine {
  readonly sign: 'added' | 'changed' | 'removed';
  readonly type: RecordType | 'project';
  readonly id: string;
  /** Where the record belongs, or its kind: `VPC1 · default` of a route, `peering` of a peering. */
  readonly place: Text;
  /** What the record is called: a route by its destination, a requirement by its ends, all else by name. */
  readonly name: string;
  /** True when the name is an address. */
  readonly address: boolean;
  readonly fields: readonly FieldLine[];
}

type AnyRecord = RecordOf[RecordType] | ProjectMeta;

/**
 * What a patch does, a line per change in the order of the patch. The topology is the design before it or after it: what
 * the patch does not touch is named by that, what it touches by the patch itself.
 */
export function describePatch(topology: Topology, patch: Patch): PatchLine[] {
  const [before, after] = [lookupIn(topology, patch, 'before'), lookupIn(topology, patch, 'after')];
  return patch.changes.map((change) => lineOf(change, before, after));
}

/** The line as one sentence of plain text, for a tooltip, a screen reader or a log. */
export function patchLineText({ sign, place, name, fields }: PatchLine, language: Language): string {
  const told = fields.map(({ label, before, after }) => {
    const ends = sign === 'changed' ? [before, after] : [before ?? after];
    const value = ends.map((text) => text?.[language] ?? '–').join(' → ');
    return label === null ? value : `${label[language]} ${value}`;
  });
  const signs = { added: '+', changed: '~', removed: '−' };
  return [`${signs[sign]} ${place[language]} ${name}`.trimEnd(), ...told].join(language === 'en' ? ', ' : '，');
}

function lookupIn(topology: Topology, { changes }: Patch, side: 'before' | 'after'): Lookup {
  const touched = new Map<string, RecordChange>();
  for (const change of changes) if (change.type !== 'project') touched.set(`${change.type} ${change.id}`, change);
  return <T extends RecordType>(type: T, id: string): RecordOf[T] | undefined => {
    const change = touched.get(`${type} ${id}`);
    const record = change ? change[side] : (topology[type] as ReadonlyMap<string, RecordOf[T]>).get(id);
    return (record ?? undefined) as RecordOf[T] | undefined;
  };
}

function lineOf(change: RecordChange | MetaChange, was: Lookup, will: Lookup): PatchLine {
  const { type, before, after } = change;
  const sign = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const [record, lookup] = after === null ? [before!, was] : [before ?? after, before === null ? will : was];
  const { name, address = false } = nameOf(type, record, lookup);
  return {
    sign,
    type,
    id: change.type === 'project' ? '' : change.id,
    place: placeOf(type, record, lookup),
    name,
    address,
    fields: fieldsOf(type, before, after, was, will).filter(
      ({ field, before: old, after: fresh }) => sign === 'changed' || field !== 'ends' || !tells(name, (old ?? fresh)!),
    ),
  };
}

/** True when a name has both ends in it already, as `VPC1-VPC3` has those of `VPC1 – VPC3`. */
function tells(name: string, ends: Text): boolean {
  return ends.en.split(/ [–→] /).every((end) => name.includes(end));
}

function fieldsOf(
  type: RecordType | 'project',
  before: AnyRecord | null,
  after: AnyRecord | null,
  was: Lookup,
  will: Lookup,
): FieldLine[] {
  const lines: FieldLine[] = [];
  for (const { field, label, words, onlyChanged } of recordFields[type]) {
    if (onlyChanged && (before === null || after === null)) continue;
    const tell = words as (record: AnyRecord, lookup: Lookup) => Text | null;
    const old = before && tell(before, was);
    const fresh = after && tell(after, will);
    if ((old ?? fresh) === null || sameRecord(old, fresh)) continue;
    lines.push({ field, label, before: old, after: fresh });
  }
  return lines;
}

function nameOf(
  type: RecordType | 'project',
  record: AnyRecord,
  lookup: Lookup,
): { readonly name: string; readonly address?: boolean } {
  if (type === 'routes') return { name: (record as RecordOf['routes']).destination, address: true };
  if (type === 'waivers') return { name: (record as RecordOf['waivers']).finding };
  if (type === 'notes') return { name: (record as RecordOf['notes']).text };
  if (type === 'requirements') {
    const { from, to } = record as RecordOf['requirements'];
    return { name: `${endText(from, lookup)} → ${endText(to, lookup)}` };
  }
  if (type === 'peerings') {
    const peering = record as RecordOf['peerings'];
    return { name: peering.name || endsText(peering, lookup) };
  }
  const { name, id } = record as { readonly name: string; readonly id?: string };
  return { name: name || (id ?? '') };
}

function placeOf(type: RecordType | 'project', record: AnyRecord, lookup: Lookup): Text {
  const kind = kindWords[type];
  if (type === 'routes') {
    const { routeTable } = record as RecordOf['routes'];
    const table = lookup('routeTables', routeTable);
    const name = nameBy(lookup, 'routeTables', routeTable);
    return sameText(table ? `${nameBy(lookup, 'vpcs', table.vpc)} · ${name}` : name);
  }
  if (type !== 'subnets' && type !== 'routeTables' && type !== 'gateways') return kind;
  const vpc = nameBy(lookup, 'vpcs', (record as RecordOf['subnets']).vpc);
  return { en: `${vpc} · ${kind.en}`, 'zh-CN': `${vpc} · ${kind['zh-CN']}` };
}
