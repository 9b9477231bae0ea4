import { Button, Loader, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedVersion } from '../../../shared/ipc/contract.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { DifferenceView } from './difference-view.tsx';
import type { HistoryRow } from './history-rows.ts';
import { unnameVersion } from './history-store.ts';
import { pointText } from './point-text.ts';
import { restoreRevision } from './restore.ts';
import { useDifference, type Comparison } from './use-difference.ts';
import { openVersionDialog } from './version-dialog-state.ts';

interface Props {
  readonly row: HistoryRow;
  readonly latest: number;
  readonly versions: readonly NamedVersion[];
}

/** A state of the design: what its edits did, or what differs between it and another one; and what can be done with it. */
export function HistoryDetail({ row, latest, versions }: Props) {
  const { t } = useTranslation();
  const others = versions.filter(({ revision }) => revision !== row.revision);
  const [against, setAgainst] = useState(row.type === 'point' ? 'itself' : 'now');
  const choices = [
    ...(row.type === 'point' ? [{ value: 'itself', label: t('history.whatItDid') }] : []),
    { value: 'now', label: t('history.sinceThen') },
    ...others.map(({ id, name }) => ({ value: String(id), label: t('history.against', { name }) })),
  ];
  const other = others.find(({ id }) => String(id) === against);
  return (
    <article className="history-detail" aria-label={pointText(row, t)}>
      <header className="history-head">
        <h3 className="clip grow" title={pointText(row, t)}>
          {pointText(row, t)}
        </h3>
        <Select
          className="history-against"
          aria-label={t('history.compare')}
          data={choices}
          value={other || against === 'now' || row.type === 'point' ? against : 'now'}
          onChange={(value) => value !== null && setAgainst(value)}
        />
        {row.type === 'version' ? (
          <Button onClick={() => void unnameVersion(row.version.id).then((problem) => problem && showProblem(problem))}>
            {t('history.unname')}
          </Button>
        ) : (
          <Button onClick={() => openVersionDialog(row.revision)}>{t('history.nameIt')}</Button>
        )}
        <Button variant="filled" disabled={row.revision === latest} onClick={() => void restoreRevision(row.revision)}>
          {t('history.restore')}
        </Button>
      </header>
      <DifferenceBody comparison={comparisonOf(row, against, other?.revision)} />
    </article>
  );
}

/** The older state first, so that what is told is what came later. */
function comparisonOf(row: HistoryRow, against: string, other: number | undefined): Comparison {
  if (other !== undefined) return { before: Math.min(other, row.revision), after: Math.max(other, row.revision) };
  if (against === 'itself' && row.type === 'point') return { before: row.from, after: row.revision };
  return { before: row.revision, after: 'now' };
}

function DifferenceBody({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { stop, ...state } = useDifference(comparison);
  if (state.kind === 'working') {
    return (
      <p className="history-working row" role="status">
        <Loader size={14} /> {t('history.comparing')}
        <Button h={24} onClick={stop}>
          {t('common.cancel')}
        </Button>
      </p>
    );
  }
  if (state.kind === 'stopped') return <p className="findings-none">{t('history.stopped')}</p>;
  if (state.kind === 'failed') {
    return (
      <p className="findings-none" role="alert">
        {state.problem ? problemText(state.problem) : t('history.failed')}
      </p>
    );
  }
  return <DifferenceView {...state} />;
}
