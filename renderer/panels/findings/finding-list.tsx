import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { selectFinding, usePreferences, useSession } from '../../store/session.ts';
import { findingRows, stepRow } from './finding-rows.ts';
import { subjectPlace } from './subject-name.ts';

const rowHeight = 24;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

/** The findings a line each; arrows go from one to the next, and the canvas follows. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const chosen = useSession((session) => session.findingId);
  const selection = useSession((session) => session.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => findingRows(findings), [findings]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const about = useMemo(() => {
    const selected = new Set(selection.map(({ type, id }) => `${type}:${id}`));
    return new Set(findings.filter(({ subjects }) => subjects.some(({ type, id }) => selected.has(`${type}:${id}`))));
  }, [findings, selection]);
  const at = lines.findIndex((line) => line.type === 'finding' && line.finding.id === chosen);
  const shownAt = at >= 0 ? at : lines.findIndex((line) => line.type === 'finding' && about.has(line.finding));
  useEffect(() => {
    if (shownAt >= 0) rows.scrollToIndex(shownAt);
  }, [shownAt, rows]);
  const choose = (index: number): void => {
    const line = lines[index];
    if (line?.type === 'finding') selectFinding(line.finding.id, line.finding.subjects);
  };
  return (
    <div
      ref={scroller}
      className="finding-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('findings.title')}
      aria-activedescendant={at >= 0 ? `finding-${at}` : undefined}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined && event.key !== 'Enter') return;
        event.preventDefault();
        choose(step === undefined ? shownAt : stepRow(lines, at, step));
      }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]!;
          const style = { transform: `translateY(${start}px)` };
          if (line.type === 'waived') {
            return (
              <div key="waived" role="presentation" className="finding-group" style={style}>
                {t('findings.waivedCount', { count: line.count })}
              </div>
            );
          }
          return (
            <FindingLine
              key={line.finding.id}
              index={index}
              finding={line.finding}
              chosen={index === at}
              about={about.has(line.finding)}
              style={style}
              onChoose={choose}
            />
          );
        })}
      </div>
    </div>
  );
}

interface FindingLineProps {
  readonly index: number;
  readonly finding: Finding;
  readonly chosen: boolean;
  /** Whether the selection is among its subjects. */
  readonly about: boolean;
  readonly style: { readonly transform: string };
  readonly onChoose: (index: number) => void;
}

function FindingLine({ index, finding, chosen, about, style, onChoose }: FindingLineProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [subject] = finding.subjects;
  const place = useDocument(({ topology }) => (topology && subject ? subjectPlace(topology, subject) : ''));
  const title = findingTitle(finding, language);
  const classes = [
    'finding-row',
    chosen ? 'finding-chosen' : about && 'finding-about',
    finding.waived && 'finding-waived',
  ];
  return (
    <div
      id={`finding-${index}`}
      role="option"
      aria-selected={chosen}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      onClick={() => onChoose(index)}
    >
      <SeverityIcon severity={finding.severity} />
      <span className="clip" title={title}>
        {title}
      </span>
      <span className="quiet clip" title={place}>
        {place}
      </span>
      <span className="quiet finding-places">{t('findings.places', { count: finding.subjects.length })}</span>
    </div>
  );
}
