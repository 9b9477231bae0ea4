import { quotaKeys, type QuotaKey } from '../../providers/quota.ts';
import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { ProjectMeta, Topology } from '../topology.ts';

/** Sets the project's own limit in place of the provider's; undefined goes back to the provider's. */
export function setQuota(topology: Topology, key: QuotaKey, limit: number | undefined): Result<Patch> {
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0 && limit <= 1_000_000_000)) {
    return fail({
      code: 'quota',
      path: `quotas.${key}`,
      message: 'The limit is not a whole number above 0.',
      remedy: 'Type what you have agreed on with your provider, or leave the field empty for its default.',
    });
  }
  const { quotas: before = {}, ...meta } = topology.meta;
  const own = Object.fromEntries(
    quotaKeys.flatMap((known) => {
      const value = known === key ? limit : before[known];
      return value === undefined ? [] : [[known, value] as const];
    }),
  );
  const after: ProjectMeta = Object.keys(own).length === 0 ? meta : { ...meta, quotas: own };
  return ok({ changes: [{ type: 'project', before: topology.meta, after }] });
}
