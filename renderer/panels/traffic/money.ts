import type { Language } from '../../../shared/rules/engine/finding.ts';

/** A sum in the user's own currency, which may be any text; none where nothing was named. */
export function money(amount: number, currency: string | undefined, language: Language): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);
  return currency === undefined ? number : `${number} ${currency}`;
}

/** Mbps, with as many decimals as are worth reading. */
export function mbpsText(mbps: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: mbps < 10 ? 2 : mbps < 100 ? 1 : 0 }).format(mbps);
}

/** A day on the clock of the file, as an ISO date. */
export const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
