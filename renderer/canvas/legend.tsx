import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../store/document.ts';
import { useTraffic } from '../store/traffic.ts';
import { accountShades } from './account-shades.ts';
import { LoadIcon } from './load-icon.tsx';

const looks = ['active', 'planned', 'pending', 'inactive'] as const;
const mostAccounts = 6;

/** What the lines mean, and the colours of the accounts when there are two or more. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Panel position="bottom-center" className="legend">
      <Accounts />
      <div className="legend-row">
        {looks.map((look) => (
          <span key={look}>
            <svg width="28" height="8" aria-hidden>
              <g className={`peering peering-${look}`}>
                <path d="M1 4h26" className="peering-line" />
              </g>
            </svg>
            {t(`legend.${look}`)}
          </span>
        ))}
      </div>
      <Loads />
    </Panel>
  );
}

/** How near monitored traffic came to the caps; nothing without monitoring. */
function Loads() {
  const { t } = useTranslation();
  const monitored = useTraffic(({ peaks }) => peaks.size > 0);
  if (!monitored) return null;
  return (
    <div className="legend-row" role="group" aria-label={t('legend.traffic')}>
      {(['near', 'full'] as const).map((level) => (
        <span key={level}>
          <svg width="28" height="12" aria-hidden>
            <g className="peering peering-active">
              <path d="M1 6h26" className={`peering-load load-${level}`} />
              <path d="M1 6h26" className="peering-line" />
            </g>
          </svg>
          <LoadIcon level={level} />
          {t(`legend.load.${level}`)}
        </span>
      ))}
    </div>
  );
}

function Accounts() {
  const { t } = useTranslation();
  const accounts = useDocument(({ topology }) => topology!.accounts);
  const shades = useDocument(({ topology }) => accountShades(topology!));
  if (shades.size === 0) return null;
  const named = [...accounts.values()].slice(0, mostAccounts);
  return (
    <div className="legend-row" role="group" aria-label={t('canvas.accounts')}>
      {named.map(({ id, name }) => (
        <span key={id} title={name}>
          <i className="legend-shade" style={{ background: `var(--account-${shades.get(id)})` }} />
          <span className="clip legend-account">{name}</span>
        </span>
      ))}
      {accounts.size > named.length && <span>{t('canvas.moreAccounts', { count: accounts.size - named.length })}</span>}
    </div>
  );
}
