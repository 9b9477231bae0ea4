import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../fields/problem-text.ts';
import { useDocument } from '../../store/document.ts';
import { useSaving } from '../../store/saving.ts';
import { HistoryDetail } from './history-detail.tsx';
import { HistoryList } from './history-list.tsx';
import { historyRows } from './history-rows.ts';
import { refreshHistory, useHistory } from './history-store.ts';
import './history.css';

/** Every state that the design was in: what each edit did, what differs from now, and the way back. */
export function HistoryTab() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { page, more, problem } = useHistory();
  const topology = useDocument((document) => document.topology);
  const saved = useSaving(({ state }) => state === 'saved');
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (saved) void refreshHistory();
  }, [saved, topology]);
  const rows = useMemo(() => (page ? historyRows(page, more) : []), [page, more]);
  const at = rows.findIndex(({ key }) => key === chosen);
  if (problem) {
    return (
      <p className="findings-none" role="alert">
        {problemText(problem)}
      </p>
    );
  }
  if (!page) return <p className="findings-none">{t('history.reading')}</p>;
  const row = rows[at];
  return (
    <div className="history">
      <HistoryList rows={rows} at={at} onChoose={({ key }) => setChosen(key)} />
      {row ? (
        <HistoryDetail key={row.key} row={row} latest={page.revision} versions={page.versions} />
      ) : (
        <p className="findings-none">{t(page.entries.length === 0 ? 'history.noEdits' : 'history.choose')}</p>
      )}
    </div>
  );
}
