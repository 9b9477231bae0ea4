import { profileOf, providerProfiles } from '../../../shared/providers/registry.ts';
import { orFail } from '../cli-error.ts';
import { write } from '../output.ts';

/** Lists the provider profiles, or tells one in full with its sources and what they disagree on. */
export function listProviders(id: string | undefined, { json }: { readonly json?: boolean }): void {
  if (id === undefined) {
    const lines = providerProfiles.map((profile) => `${profile.id.padEnd(12)}  ${profile.date}  ${profile.name.en}`);
    write(json ? `${JSON.stringify({ providers: providerProfiles }, null, 2)}\n` : `${lines.join('\n')}\n`, undefined);
    return;
  }
  write(`${JSON.stringify(orFail(profileOf(id)), null, 2)}\n`, undefined);
}
