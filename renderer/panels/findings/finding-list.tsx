import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { selectFinding, usePreferences, useSession } from '../../store/session.ts';
import { subjectName } from './subject-name.ts';

const rowHeight = 24;

/** The findings a line each; arrows go from one to the next, and the canvas follows. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const chosen = useSession((session) => session.findingId);
  const selection = useSession((session) => session.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const at = findings.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at);
  }, [at, rows]);
  const choose = (index: number): void => {
    const finding = findings[Math.max(0, Math.min(findings.length - 1, index))];
    if (finding) selectFinding(finding.id, finding.subjects);
  };
  const about = (finding: Finding): boolean =>
    finding.subjects.some(({ type, id }) => selection.some((item) => item.type === type && item.id === id));
  return (
    <div
      ref={scroller}
      className="finding-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('findings.title')}
      aria-activedescendant={at >= 0 ? `finding-${at}` : undefined}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        choose(at + step);
      }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const finding = findings[index]!;
          const [subject] = finding.subjects;
          return (
            <div
              key={finding.id}
              id={`finding-${index}`}
              role="option"
              aria-selected={index === at}
              className={`finding-row${index === at ? ' finding-chosen' : about(finding) ? ' finding-about' : ''}${finding.waived ? ' finding-waived' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => choose(index)}
            >
              <SeverityIcon severity={finding.severity} />
              <span className="clip">{findingTitle(finding, language)}</span>
              <span className="quiet clip">{subject && subjectName(topology, subject)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
