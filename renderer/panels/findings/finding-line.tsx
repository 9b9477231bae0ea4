import { useTranslation } from 'react-i18next';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import type { FindingRow } from './finding-rows.ts';
import { usePairCounts } from './pair-counts.ts';
import { subjectPlace } from './subject-name.ts';

/** What a line of the list is given, of whatever kind. */
export interface LineProps<Type extends FindingRow['type']> {
  readonly id: string;
  readonly row: Extract<FindingRow, { readonly type: Type }>;
  readonly chosen: boolean;
  readonly style: { readonly transform: string };
  readonly onChoose: () => void;
}

/** A finding in one line: how grave, what, where, how many pairs of subnets. */
export function FindingLine({
  id,
  row: { finding, level, place, siblings },
  chosen,
  about,
  style,
  onChoose,
}: LineProps<'finding'> & { readonly about: boolean }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const [subject] = finding.subjects;
  const where = useDocument(({ topology }) => (topology && subject ? subjectPlace(topology, subject) : ''));
  const pairs = usePairCounts(({ counts }) => counts.get(finding.id) ?? 0);
  const title = findingTitle(finding, language);
  const classes = [
    'finding-row',
    level > 1 && 'finding-child',
    chosen ? 'finding-chosen' : about && 'finding-about',
    finding.waived && 'finding-waived',
  ];
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={chosen}
      className={classes.filter(Boolean).join(' ')}
      style={style}
      onClick={onChoose}
    >
      <span />
      <SeverityIcon severity={finding.severity} />
      <span className="clip" title={title}>
        {title}
      </span>
      <span className="quiet clip finding-place" title={where}>
        {where}
      </span>
      <span className="quiet finding-pairs">{pairs > 0 && t('findings.pairs', { count: pairs })}</span>
    </div>
  );
}
