import { fragmentOf } from '../../shared/model/fragment.ts';
import { readProject } from '../../shared/formats/project/read.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';

/** What was copied last in this window: the text that went to the clipboard, and the project it came from. */
interface Carried {
  readonly text: string;
  readonly projectId: string;
}

let carried: Carried | null = null;

/** The selection as text: a project document of its own, which Peerplan also opens as one. */
export function carry(topology: Topology, projectId: string, selection: readonly Subject[]): string {
  const text = writeProject(fragmentOf(topology, selection));
  carried = { text, projectId };
  return text;
}

/** What this window copied last; the clipboard may hold something newer. */
export const lastCarried = (): string | null => carried?.text ?? null;

/** A text that may be a design; null for any other text. */
export function readCarried(text: string): Result<Topology> | null {
  if (!/"format":\s*"peerplan\./.test(text.slice(0, 4_000))) return null;
  const read = readProject(text);
  return read.ok ? { ok: true, value: read.value.topology } : read;
}

/**
 * Whether what is pasted are new things or the same ones: they are new beside their originals, and the same in another
 * project, or where the originals were cut.
 */
export function pasteAs(text: string, fragment: Topology, topology: Topology, projectId: string): 'copy' | 'same' {
  if (carried?.text === text && carried.projectId !== projectId) return 'same';
  const standing = (['vpcs', 'notes'] as const).some((type) =>
    [...fragment[type].keys()].some((id) => topology[type].has(id)),
  );
  return standing ? 'copy' : 'same';
}
