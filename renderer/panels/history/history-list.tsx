import { useVirtualizer } from '@tanstack/react-virtual';
import { IconBookmark, IconCircle, IconCircleFilled, IconFlag } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../store/session.ts';
import type { HistoryRow } from './history-rows.ts';
import { readOlder, useHistory } from './history-store.ts';
import { pointText } from './point-text.ts';
import { Clip } from '../../shell/clip.tsx';

const rowHeight = 28;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

interface Props {
  readonly rows: readonly HistoryRow[];
  readonly at: number;
  readonly onChoose: (row: HistoryRow) => void;
}

/** Every save point and every named version, the latest first. */
export function HistoryList({ rows, at, onChoose }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const more = useHistory((history) => history.more);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 1) void readOlder();
  }, [more, last, rows.length]);
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at);
  }, [at, lines]);
  return (
    <div
      ref={scroller}
      className="history-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('history.list')}
      aria-activedescendant={at >= 0 ? `history-${at}` : undefined}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
        if (row) onChoose(row);
      }}
    >
      <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]!;
          const when = row.type === 'version' ? row.version.at : row.at;
          return (
            <div
              key={row.key}
              id={`history-${index}`}
              role="option"
              aria-selected={index === at}
              className={`history-row history-${row.type}${index === at ? ' history-chosen' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(row)}
            >
              <RowIcon row={row} latest={index === 0} />
              <Clip className="grow">{pointText(row, t)}</Clip>
              <time className="quiet" dateTime={when}>
                {new Date(when).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function RowIcon({ row: { type }, latest }: { readonly row: HistoryRow; readonly latest: boolean }) {
  if (type === 'version') return <IconBookmark size={14} aria-hidden className="history-mark" />;
  if (type === 'start') return <IconFlag size={14} aria-hidden />;
  return latest ? <IconCircleFilled size={8} aria-hidden /> : <IconCircle size={8} aria-hidden />;
}
