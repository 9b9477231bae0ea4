import { LoadIcon } from '../../canvas/load-icon.tsx';
import type { Utilisation } from '../../store/traffic-peaks.ts';
import './utilisation.css';

interface Props {
  readonly used: Utilisation;
  readonly label: string;
}

/** How much of a cap is used: a bar, the percentage, and a sign from 80 % on. */
export function UtilisationMeter({ used: { percent, level }, label }: Props) {
  return (
    <span className="utilisation">
      <meter min={0} max={100} value={Math.min(100, percent)} aria-label={label} data-level={level} />
      {level !== 'calm' && <LoadIcon level={level} />}
      <span className="traffic-number">{percent} %</span>
    </span>
  );
}
