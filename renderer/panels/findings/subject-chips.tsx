import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { SubjectChip } from './subject-chip.tsx';

/** More chips than these are counted. */
export const chipsShown = 24;

/** Records to go to, the first of many. */
export function SubjectChips({ subjects }: { readonly subjects: readonly Subject[] }) {
  return (
    <>
      {subjects.slice(0, chipsShown).map((subject) => (
        <SubjectChip key={`${subject.type}:${subject.id}`} subject={subject} />
      ))}
      <More count={subjects.length - chipsShown} />
    </>
  );
}

export function More({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <span className="quiet">{t('findings.more', { count })}</span> : null;
}
