import { providerProfiles } from '../../shared/providers/registry.ts';
import type { Language } from '../../shared/rules/engine/finding.ts';

/** A region's name in the user's language; its id when the provider's profile does not know it. */
export function regionName(provider: string, region: string, language: Language): string {
  const profile = providerProfiles.find(({ id }) => id === provider);
  return profile?.regions.find(({ id }) => id === region)?.name[language] ?? region;
}
