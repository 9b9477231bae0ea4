import { useTranslation } from 'react-i18next';
import type { AffectedPair } from '../../../shared/rules/engine/affected-pairs.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { VerdictIcon } from '../../shell/verdict-icon.tsx';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { selectFinding, usePreferences, useSession } from '../../store/session.ts';
import { subjectName, subjectPlace } from './subject-name.ts';
import { More } from './subject-chips.tsx';

const shown = 12;
/** So many are asked for: what is left of them is counted. */
const most = 500;

/** The pairs of subnets that a finding keeps from each other, and the requirements that are not met for it. */
export function AffectedPairsList({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const answer = useAnswer('pairsOf', { findings: [finding.id], most });
  const findings = useAnalysis((state) => state.findings);
  const pairs = answer?.[0]?.pairs ?? [];
  if (pairs.length === 0) return null;
  const requirements = findings.filter((other) => other.id !== finding.id && speaksOf(other, pairs));
  return (
    <>
      <dt>{t('findings.affects')}</dt>
      <dd className="chips affected-pairs">
        {pairs.slice(0, shown).map((pair) => (
          <PairButton key={`${pair.family} ${pair.from} ${pair.to}`} pair={pair} />
        ))}
        <More count={pairs.length - shown} />
        {requirements.slice(0, shown).map((other) => (
          <button
            key={other.id}
            className="affected-requirement"
            onClick={() => selectFinding(other.id, other.subjects)}
          >
            {findingTitle(other, language)}
          </button>
        ))}
      </dd>
    </>
  );
}

/** One pair; a click selects both its subnets. */
function PairButton({ pair: { from, to, family, verdict } }: { readonly pair: AffectedPair }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const ends = [from, to].map((id) => ({ type: 'subnets', id }) as const);
  const [names, places] = [
    ends.map((end) => subjectName(topology, end)).join(' → '),
    ends.map((end) => subjectPlace(topology, end)).join(' → '),
  ];
  return (
    <button
      className="pair-button"
      title={t('findings.pairTitle', { pair: places, family, verdict: t(`findings.verdicts.${verdict}`) })}
      onClick={() => useSession.setState({ selection: ends })}
    >
      <VerdictIcon of={verdict} size={12} />
      {names}
    </button>
  );
}

/** True for the finding of a requirement that names one of the pairs. */
function speaksOf({ rule, details, waived }: Finding, pairs: readonly AffectedPair[]): boolean {
  if (waived || !rule.startsWith('requirement-') || !Array.isArray(details['pairs'])) return false;
  const named = details['pairs'] as readonly { readonly from: string; readonly to: string }[];
  return named.some(({ from, to }) => pairs.some((pair) => pair.from === from && pair.to === to));
}
