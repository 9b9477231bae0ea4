import type { Severity } from '../../../shared/rules/engine/finding.ts';
import { shades } from '../account-shades.ts';
import type { SceneLook } from './scene.ts';

/** The tokens of the theme as a canvas takes them. */
export interface Palette {
  readonly canvas: string;
  readonly grid: string;
  readonly region: string;
  readonly regionBorder: string;
  readonly card: string;
  readonly cardBorder: string;
  readonly text: string;
  readonly quiet: string;
  readonly dot: string;
  readonly accent: string;
  readonly font: string;
  readonly mono: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly look: Readonly<Record<SceneLook, string>>;
  readonly account: readonly string[];
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: token('bg-canvas'),
    grid: token('grid-dot'),
    region: token('region'),
    regionBorder: token('region-border'),
    card: token('bg-raised'),
    cardBorder: token('border-strong'),
    text: token('text'),
    quiet: token('text-2'),
    dot: token('st-inactive'),
    accent: token('accent'),
    font: token('font-ui'),
    mono: token('font-mono'),
    severity: { error: token('sev-error'), warning: token('sev-warning'), info: token('sev-info') },
    look: {
      active: token('st-active'),
      planned: token('st-planned'),
      pending: token('st-pending'),
      inactive: token('st-inactive'),
    },
    account: Array.from({ length: shades }, (_, index) => token(`account-${index + 1}`)),
  };
}
