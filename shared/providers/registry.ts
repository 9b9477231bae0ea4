import { fail, ok, type Result } from '../model/problem.ts';
import { alicloud } from './alicloud.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { gcp } from './gcp.ts';
import { huaweicloud } from './huaweicloud.ts';
import type { ProviderProfile } from './profile.ts';
import { tencentTce } from './tencent-tce.ts';
import { tencent } from './tencent.ts';

/** Every provider that Peerplan judges for, the product document's own first. */
export const providerProfiles: readonly ProviderProfile[] = [
  tencentTce,
  tencent,
  aws,
  azure,
  gcp,
  alicloud,
  huaweicloud,
];

/** The profile of a provider's id; an unknown id is a problem that names the known ones. */
export function profileOf(id: string): Result<ProviderProfile> {
  const profile = providerProfiles.find((candidate) => candidate.id === id);
  if (profile) return ok(profile);
  return fail({
    code: 'unknown-provider',
    path: 'provider',
    message: `There is no provider profile "${id}".`,
    remedy: `Use one of: ${providerProfiles.map((candidate) => candidate.id).join(', ')}.`,
    data: { id },
  });
}
