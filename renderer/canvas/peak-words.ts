import type { TFunction } from 'i18next';
import type { Language } from '../../shared/rules/engine/finding.ts';
import type { TrafficPeak, Utilisation } from '../store/traffic-peaks.ts';
import { dayText, mbpsText } from '../panels/traffic/money.ts';

/** The highest that was monitored over a peering, the day of it, and how much of the cap that is. */
export function peakWords(t: TFunction, peak: TrafficPeak, used: Utilisation | null, language: Language): string {
  const day = dayText(peak.in >= peak.out ? peak.inAt : peak.outAt);
  const words = { mbps: mbpsText(peak.mbps, language), day };
  return used ? t('canvas.peakOfCap', { ...words, percent: used.percent }) : t('canvas.peakWithoutCap', words);
}
