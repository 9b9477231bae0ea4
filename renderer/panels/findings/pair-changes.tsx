import { IconArrowDownRight, IconCircleFilled, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import type { Effects } from '../../../shared/rules/engine/effects.ts';
import { useDocument } from '../../store/document.ts';
import { subjectPlace } from './subject-name.ts';

const shown = 40;

/** How many pairs of subnets fare better or worse after a change, and which. */
export function PairChanges({ effects }: { readonly effects: Effects }) {
  const { t } = useTranslation();
  const { pairs, more, worse, better } = effects;
  const whole = more === 0 && pairs.filter(({ after }) => after === 'reachable').length === better;
  if (pairs.length === 0) {
    return (
      <p className="row quiet">
        <IconMinus size={12} aria-hidden />
        {t('fixes.noPairs')}
      </p>
    );
  }
  return (
    <details className="pair-changes">
      <summary>
        {better > 0 ? (
          <IconCircleFilled size={10} className="effect-better" aria-hidden />
        ) : (
          <IconMinus size={12} aria-hidden />
        )}
        <b className={better > 0 ? 'effect-better' : undefined}>
          {whole ? t('fixes.reachable', { count: better }) : t('fixes.better', { count: better })}
        </b>
        {worse === 0 ? (
          <span className="quiet">{t('fixes.noneWorse')}</span>
        ) : (
          <span className="row effect-worse">
            <IconArrowDownRight size={12} aria-hidden />
            {t('fixes.worse', { count: worse })}
          </span>
        )}
      </summary>
      <ul>
        {pairs.slice(0, shown).map((pair) => (
          <PairChange key={`${pair.family} ${pair.from} ${pair.to}`} pair={pair} />
        ))}
        {pairs.length + more > shown && (
          <li className="quiet">{t('findings.more', { count: pairs.length + more - shown })}</li>
        )}
      </ul>
    </details>
  );
}

function PairChange({ pair: { from, to, family, before, after } }: { readonly pair: ChangedPair }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const name = (id: string): string => subjectPlace(topology, { type: 'subnets', id });
  const verdict = (of: ChangedPair['before']): string => t(`findings.verdicts.${of ?? 'none'}`);
  return (
    <li>
      {name(from)} → {name(to)}{' '}
      <span className="quiet">
        {family === 6 && 'IPv6 '}
        {verdict(before)} → {verdict(after)}
      </span>
    </li>
  );
}
