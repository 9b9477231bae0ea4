import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pairCodes, type PairCode } from '../../../shared/reach/pair-block.ts';
import { VerdictIcon } from '../../shell/verdict-icon.tsx';
import { usePreferences } from '../../store/session.ts';
import { compareWith, toggleOnly, useMatrix } from './matrix-store.ts';
import { useChanges } from './use-changes.ts';

const kinds = ['reachable', 'partial', 'one-way', 'unreachable', 'unknown', 'apart'] as const;

/** The legend with counts, which is the filter too, and how far the pairs are judged. */
export function MatrixBar() {
  const { t } = useTranslation();
  const only = useMatrix((matrix) => matrix.only);
  const totals = useMatrix((matrix) => matrix.totals);
  const language = usePreferences((preferences) => preferences.language);
  const count = (kind: PairCode): string => (totals[pairCodes[kind]] ?? 0).toLocaleString(language);
  return (
    <div className="matrix-bar">
      <div className="row" role="group" aria-label={t('reachability.legend')}>
        {kinds.map((kind) => (
          <button
            key={kind}
            className="matrix-legend"
            aria-pressed={only.has(kind)}
            title={t(`reachability.about.${kind}`)}
            onClick={() => toggleOnly(kind)}
          >
            <VerdictIcon of={kind} size={14} />
            {t(`reachability.verdicts.${kind}`)}
            <b>{count(kind)}</b>
          </button>
        ))}
      </div>
      <Compared />
      <span className="grow" />
      <Judging />
    </div>
  );
}

/** The version that the matrix is compared with, and how many pairs differ. */
function Compared() {
  const { t } = useTranslation();
  const baseline = useMatrix((matrix) => matrix.baseline);
  const only = useMatrix((matrix) => matrix.only.has('changed'));
  const changes = useChanges();
  if (!baseline) return null;
  return (
    <span className="row">
      <button className="matrix-legend" aria-pressed={only} onClick={() => toggleOnly('changed')}>
        <i className="matrix-changed-sign" />
        {t('reachability.changedSince', { name: baseline.name })}
        <b>{changes?.size ?? '…'}</b>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={20}
        aria-label={t('reachability.endComparison')}
        title={t('reachability.endComparison')}
        onClick={() => compareWith(null)}
      >
        <IconX size={12} />
      </ActionIcon>
    </span>
  );
}

function Judging() {
  const { t } = useTranslation();
  const { judged, size, background } = useMatrix();
  const language = usePreferences((preferences) => preferences.language);
  if (size === 0 || judged >= size) return null;
  const share = (judged / size) * 100;
  const words = t('reachability.judged', {
    judged: judged.toLocaleString(language),
    size: size.toLocaleString(language),
  });
  return (
    <span className="row matrix-judging">
      <span className="quiet">{words}</span>
      <Progress value={share} w={80} size={4} aria-label={words} />
      <Button
        h={20}
        px={6}
        leftSection={background ? <IconPlayerStop size={12} /> : <IconPlayerPlay size={12} />}
        onClick={() => useMatrix.setState({ background: !background })}
      >
        {t(background ? 'reachability.stop' : 'reachability.goOn')}
      </Button>
    </span>
  );
}
