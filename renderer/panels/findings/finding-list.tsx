import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { useSession } from '../../store/session.ts';
import { FindingLine } from './finding-line.tsx';
import { rowKey, type FindingRow } from './finding-rows.ts';
import { GroupLine, WaivedLine } from './group-line.tsx';
import { chooseRow, useListKeys } from './use-list-keys.ts';
import { useFindingFilter } from './finding-filter.ts';

const rowHeight = 24;

interface FindingListProps {
  readonly rows: readonly FindingRow[];
}

/** The findings as a tree by group; arrows go from one to the next, and the canvas follows. */
export function FindingList({ rows }: FindingListProps) {
  const { t } = useTranslation();
  const chosen = useSession((session) => session.findingId);
  const group = useFindingFilter((filter) => filter.group);
  const selection = useSession((session) => session.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const selected = useMemo(() => new Set(selection.map(({ type, id }) => `${type}:${id}`)), [selection]);
  const about = ({ subjects }: Finding): boolean => subjects.some(({ type, id }) => selected.has(`${type}:${id}`));
  const active = group ?? chosen;
  const at = active === null ? -1 : rows.findIndex((row) => rowKey(row) === active);
  const shownAt = at >= 0 ? at : rows.findIndex((row) => row.type === 'finding' && about(row.finding));
  useEffect(() => {
    if (shownAt >= 0) lines.scrollToIndex(shownAt);
  }, [shownAt, lines]);
  const onKeyDown = useListKeys(rows, at, scroller);
  return (
    <div
      ref={scroller}
      className="finding-list"
      role="tree"
      tabIndex={0}
      aria-label={t('findings.title')}
      aria-description={t('findings.keys')}
      aria-activedescendant={at >= 0 ? `finding-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          const line = {
            id: `finding-${index}`,
            row,
            chosen: index === at,
            style: { transform: `translateY(${start}px)` },
            onChoose: () => chooseRow(row),
          };
          if (row.type === 'waived') return <WaivedLine key={rowKey(row)} {...line} row={row} />;
          if (row.type === 'group') return <GroupLine key={rowKey(row)} {...line} row={row} />;
          return <FindingLine key={rowKey(row)} {...line} row={row} about={about(row.finding)} />;
        })}
      </div>
    </div>
  );
}
