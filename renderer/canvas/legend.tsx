import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';

const looks = ['active', 'planned', 'pending', 'inactive'] as const;

/** What the lines mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Panel position="bottom-center" className="legend">
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
    </Panel>
  );
}
