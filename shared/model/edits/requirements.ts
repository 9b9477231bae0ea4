import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Requirement, RequirementEnd, Topology } from '../topology.ts';
import { put, unknownRecord, withChanges } from './change.ts';
import { cidrInput } from './cidr-input.ts';
import { removeRecords } from './remove.ts';

/** Adds a requirement. */
export function addRequirement(
  topology: Topology,
  newId: NewId,
  requirement: Omit<Requirement, 'id'>,
): Result<{ readonly patch: Patch; readonly requirement: string }> {
  const id = newId('req');
  const made = settled(topology, { id, ...requirement });
  if (!made.ok) return made;
  return ok({ patch: { changes: [put(topology, 'requirements', made.value)] }, requirement: id });
}

/** Changes a requirement; a key set to undefined is taken out. */
export function updateRequirement(
  topology: Topology,
  id: string,
  changes: { readonly [K in keyof Omit<Requirement, 'id'>]?: Requirement[K] | undefined },
): Result<Patch> {
  const requirement = topology.requirements.get(id);
  if (!requirement) return unknownRecord('requirements', id);
  const changed = settled(topology, withChanges(requirement, changes), requirement);
  if (!changed.ok) return changed;
  return ok({ changes: [put(topology, 'requirements', changed.value)] });
}

/** Removes requirements, as one edit. */
export function removeRequirements(topology: Topology, ids: readonly string[]): Result<Patch> {
  return removeRecords(
    topology,
    ids.map((id) => ({ type: 'requirements', id })),
  );
}

/** The requirement with its ends as they are written, if it can be asked for; ends of `standing` pass as they are. */
function settled(topology: Topology, wanted: Requirement, standing?: Requirement): Result<Requirement> {
  const ends = { from: wanted.from, to: wanted.to };
  for (const side of ['from', 'to'] as const) {
    if (standing && keyOf(standing[side]) === keyOf(wanted[side])) continue;
    const end = endInput(topology, wanted[side], side);
    if (!end.ok) return end;
    ends[side] = end.value;
  }
  const moved = !standing || keyOf(standing.from) !== keyOf(ends.from) || keyOf(standing.to) !== keyOf(ends.to);
  const problem = (moved ? endsProblem(topology, wanted.id, ends) : undefined) ?? demandProblem(wanted.demandMbps);
  return problem ?? ok(withChanges<Requirement>({ ...wanted, ...ends }, trimmed(wanted)));
}

/** A flag that is off and a note of blanks say nothing. */
function trimmed({ encrypted, note }: Requirement): { readonly encrypted?: undefined; readonly note?: string } {
  return { ...(!encrypted && { encrypted: undefined }), ...(note !== undefined && { note: note.trim() }) };
}

function endInput(topology: Topology, end: RequirementEnd, path: string): Result<RequirementEnd> {
  if ('cidr' in end) {
    const block = cidrInput(end.cidr, path);
    return block.ok ? ok({ cidr: block.value }) : block;
  }
  if ('vpc' in end) return topology.vpcs.has(end.vpc) ? ok(end) : unknownRecord('vpcs', end.vpc);
  return topology.subnets.has(end.subnet) ? ok(end) : unknownRecord('subnets', end.subnet);
}

function endsProblem(
  topology: Topology,
  id: string,
  { from, to }: Pick<Requirement, 'from' | 'to'>,
): Result<never> | undefined {
  if (keyOf(from) === keyOf(to)) {
    return fail({
      code: 'requirement-same-ends',
      path: 'to',
      message: 'Both ends are the same.',
      remedy: 'Choose another VPC, subnet or block at one end.',
    });
  }
  const twin = [...topology.requirements.values()].find(
    (other) => other.id !== id && keyOf(other.from) === keyOf(from) && keyOf(other.to) === keyOf(to),
  );
  if (!twin) return undefined;
  return fail({
    code: 'requirement-twice',
    path: 'to',
    message: 'There is already a requirement from the one to the other.',
    remedy: 'Change that one, or choose another end.',
    data: { id: twin.id },
  });
}

function demandProblem(mbps: number | undefined): Result<never> | undefined {
  if (mbps === undefined || (Number.isFinite(mbps) && mbps > 0)) return undefined;
  return fail({
    code: 'demand',
    path: 'demandMbps',
    message: 'The demand is not above 0.',
    remedy: 'Type a number of Mbps, or leave the field empty for none.',
  });
}

/** What tells one end from another. */
function keyOf(end: RequirementEnd): string {
  if ('cidr' in end) return `cidr ${end.cidr.trim()}`;
  return 'vpc' in end ? `vpc ${end.vpc}` : `subnet ${end.subnet}`;
}
