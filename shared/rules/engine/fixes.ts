import { invertPatch, isEmptyPatch, sameRecord } from '../../model/patch.ts';
import type { Fixer } from '../fixes/fixer.ts';
import { joinFixes } from '../fixes/join-fixes.ts';
import { completerOf, fixersOf } from '../fixes/registry.ts';
import type { Analyser } from './analyser.ts';
import { severities, type Finding, type Fix } from './finding.ts';
import { seededIds } from './seeded-ids.ts';

/** So often the routes that a proposal calls for are added to it, before it is given up. */
const completions = 3;

/**
 * The changes that mend a finding, the least first. Each has been judged on the patched design: the finding is gone (or, of
 * a quota, only a warning that it is nearly used up is left of an error), and nothing as severe has come up. The analyser is as before afterwards; ids of new records follow from the finding.
 */
export function fixesOf(analyser: Analyser, finding: Finding): readonly Fix[] {
  if (analyser.finding(finding.id)?.rule !== finding.rule) return []; // mended or changed since
  const fixes: Fix[] = [];
  for (const proposal of proposalsFor(analyser, finding, fixersOf(finding.rule))) {
    const fix = judged(analyser, finding, proposal);
    if (!fix || fixes.some(({ patch }) => sameRecord(patch, fix.patch))) continue;
    // a way that calls for more than it says is worth offering only while there is no other
    if (fix === proposal || fixes.length === 0) fixes.push(fix);
  }
  return fixes;
}

/** The findings with their fixes. */
export function withFixes(analyser: Analyser, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, fixes: fixesOf(analyser, finding) }));
}

function proposalsFor(analyser: Analyser, finding: Finding, fixers: readonly Fixer[]): Fix[] {
  const { facts, context } = analyser;
  const { topology } = facts;
  const newId = seededIds(finding.id, topology);
  return fixers.flatMap((fixer) => [...fixer(finding, { facts, topology, profile: context.profile, newId })]);
}

/** The proposal, with the routes that it calls for, when it mends the finding and breaks nothing; else undefined. */
function judged(analyser: Analyser, finding: Finding, proposal: Fix): Fix | undefined {
  let fix = proposal;
  for (let round = 0; round <= completions && !isEmptyPatch(fix.patch); round++) {
    const { mended, broken, completed } = outcome(analyser, finding, fix);
    if (!mended) return undefined;
    if (broken === 0) return fix;
    if (!completed) return undefined;
    fix = completed;
  }
  return undefined;
}

interface Outcome {
  readonly mended: boolean;
  /** How many findings as severe as the one at hand have come up. */
  readonly broken: number;
  /** The proposal with what mends those; undefined when something else has come up than routes that it calls for. */
  readonly completed: Fix | undefined;
}

/** Judges the design as it would be, and puts it back. */
function outcome(analyser: Analyser, finding: Finding, fix: Fix): Outcome {
  const { put } = analyser.apply(fix.patch);
  const left = analyser.finding(finding.id);
  // another fault of the same place may have been behind this one; it has to be mended as well
  const mended = !left || rank(left) > rank(finding) || left.message !== finding.message;
  const suspects = (mended ? put : []).filter((other) => rank(other) <= rank(finding));
  const calledFor = new Map(suspects.map((other) => [other, completionOf(analyser, other)]));
  analyser.apply(invertPatch(fix.patch));
  const fresh = suspects.filter((other) => {
    const before = analyser.finding(other.id);
    return !before || other.id === finding.id || rank(before) > rank(other);
  });
  const parts = fresh.map((other) => calledFor.get(other));
  const complete = parts.every((part) => part !== undefined);
  return { mended, broken: fresh.length, completed: complete ? joinFixes([fix, ...parts]) : undefined };
}

function completionOf(analyser: Analyser, finding: Finding): Fix | undefined {
  const completer = completerOf(finding.rule);
  return completer && proposalsFor(analyser, finding, [completer])[0];
}

function rank({ severity }: Finding): number {
  return severities.indexOf(severity);
}
