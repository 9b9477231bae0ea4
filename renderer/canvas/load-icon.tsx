import { IconGauge, IconGaugeFilled } from '@tabler/icons-react';
import type { UtilisationLevel } from '../store/traffic-peaks.ts';

/** A peering whose traffic came near its cap, or up to it: two shapes, beside the percentage in words. */
export function LoadIcon({ level }: { readonly level: Exclude<UtilisationLevel, 'calm'> }) {
  const Icon = level === 'full' ? IconGaugeFilled : IconGauge;
  return <Icon size={13} className={`load-icon load-${level}`} aria-hidden />;
}
