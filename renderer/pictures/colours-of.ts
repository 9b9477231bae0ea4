import type { PictureColours } from '../../shared/formats/picture/picture.ts';

const tokens: Readonly<Record<keyof PictureColours, string>> = {
  canvas: '--bg-canvas',
  region: '--region',
  regionBorder: '--region-border',
  card: '--bg-raised',
  border: '--border-strong',
  rule: '--border',
  text: '--text',
  text2: '--text-2',
  text3: '--text-3',
  active: '--st-active',
  planned: '--st-planned',
  pending: '--st-pending',
  inactive: '--st-inactive',
  error: '--sev-error',
  warning: '--sev-warning',
  info: '--sev-info',
  note: '--bg-sunken',
  noteBorder: '--border-strong',
};

/** The colours of a theme, whichever the window is in. */
export function coloursOf(theme: 'light' | 'dark'): PictureColours {
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colours = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, inFull(style.getPropertyValue(token).trim())]),
  );
  probe.remove();
  return colours as Record<keyof PictureColours, string>;
}

/** Style sheets are made small when Peerplan is built: `#fff` is `#ffffff`. */
const inFull = (colour: string): string => colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');
