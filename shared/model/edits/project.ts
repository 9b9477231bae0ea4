import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Topology } from '../topology.ts';
import { profileOf } from '../../providers/registry.ts';

/** Renames the project. */
export function renameProject(topology: Topology, name: string): Result<Patch> {
  const trimmed = name.trim();
  if (trimmed === '') {
    return fail({ code: 'name-empty', path: 'name', message: 'The name is empty.', remedy: 'Type a name.' });
  }
  return ok({ changes: [{ type: 'project', before: topology.meta, after: { ...topology.meta, name: trimmed } }] });
}

/** Judges the project by another provider's profile. */
export function setProvider(topology: Topology, provider: string): Result<Patch> {
  const profile = profileOf(provider);
  if (!profile.ok) return profile;
  return ok({ changes: [{ type: 'project', before: topology.meta, after: { ...topology.meta, provider } }] });
}
