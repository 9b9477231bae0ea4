import { IconCircleCheckFilled, IconHelpOctagonFilled, IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeRequirements } from '../../../shared/model/edits/requirements.ts';
import type { Requirement, RequirementEnd } from '../../../shared/model/topology.ts';
import type { Verdict } from '../../../shared/reach/verdict.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { findingParts } from '../../../shared/rules/engine/remedy.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { subjectName, subjectPlace } from '../findings/subject-name.ts';
import type { RequirementState } from './requirement-state.ts';
import { startChanging } from './requirement-store.ts';

interface RequirementRowProps {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  /** Its pairs by verdict; undefined until they are counted. */
  readonly pairs: Readonly<Record<Verdict, number>> | undefined;
}

/** A requirement, how it stands and why; a click shows it on the canvas. */
export function RequirementRow({ requirement, state, pairs }: RequirementRowProps) {
  const { t } = useTranslation();
  const { id, from, to, expect, demandMbps, encrypted, note } = requirement;
  const chosen = useSession(({ findingId, selection }) =>
    state.finding ? findingId === state.finding.id : selection.some((item) => item.id === id),
  );
  const topology = useDocument((document) => document.topology!);
  const name = [from, to].map((end) => nameOf(end, (subject) => subjectName(topology, subject))).join(' → ');
  const show = (): void => showRequirement(requirement, state);
  const remove = (): void => {
    commit('removeRequirements', (design) => removeRequirements(design, [id]));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') startChanging(requirement);
    else if (event.key === ' ') show();
    else if (event.key === 'Delete') remove();
    else if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling);
    else if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <tr
      data-row
      tabIndex={0}
      aria-label={t('requirements.rowLabel', { name, state: t(`requirements.states.${state.state}`) })}
      aria-current={chosen}
      className={chosen ? 'requirement-chosen' : undefined}
      onClick={show}
      onKeyDown={onKeyDown}
    >
      <td>
        <StateOf state={state} pairs={pairs} expect={expect} />
      </td>
      <td>
        <End end={from} />
      </td>
      <td>{t(`requirements.expects.${expect}`)}</td>
      <td>
        <End end={to} />
      </td>
      <td className="requirement-number">{demandMbps}</td>
      <td>{encrypted && <IconLock size={14} role="img" aria-label={t('requirements.encrypted')} />}</td>
      <td className="clip" title={note}>
        {note}
      </td>
      <td className="row-actions">
        <button
          className="row-button"
          aria-label={t('requirements.change', { name })}
          title={t('requirements.change', { name })}
          onClick={(event) => {
            event.stopPropagation();
            startChanging(requirement);
          }}
        >
          <IconPencil size={14} />
        </button>
        <button
          className="row-button"
          aria-label={t('requirements.remove', { name })}
          title={t('requirements.remove', { name })}
          onClick={(event) => {
            event.stopPropagation();
            remove();
          }}
        >
          <IconTrash size={14} />
        </button>
      </td>
    </tr>
  );
}

interface StateOfProps {
  readonly state: RequirementState;
  readonly pairs: RequirementRowProps['pairs'];
  readonly expect: Requirement['expect'];
}

/** Met, violated or unknown by shape, colour and word, and why. */
function StateOf({ state: { state, finding }, pairs, expect }: StateOfProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const total = pairs ? Object.values(pairs).reduce((sum, count) => sum + count, 0) : 0;
  const through = pairs?.reachable ?? 0;
  const counted =
    pairs &&
    t(expect === 'connected' ? 'requirements.through' : 'requirements.kept', {
      count: expect === 'connected' ? through : total - through,
      total,
    });
  const why = finding ? findingParts(finding, language).what : '';
  return (
    <span className={`requirement-state requirement-${state}`} title={[counted, why].filter(Boolean).join('\n')}>
      {state === 'met' && <IconCircleCheckFilled size={14} aria-hidden />}
      {state === 'violated' && <SeverityIcon severity="error" />}
      {state === 'unknown' && <IconHelpOctagonFilled size={14} aria-hidden />}
      <b>{t(`requirements.states.${state}`)}</b>
      <span className="quiet clip">
        {[finding?.waived && t('findings.waived'), counted].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

function End({ end }: { readonly end: RequirementEnd }) {
  const topology = useDocument((document) => document.topology!);
  const place = nameOf(end, (subject) => subjectPlace(topology, subject));
  return (
    <span className={`clip${'cidr' in end ? ' mono' : ''}`} title={place}>
      {place}
    </span>
  );
}

function nameOf(end: RequirementEnd, name: (subject: Subject) => string): string {
  if ('cidr' in end) return end.cidr;
  return name(subjectOf(end));
}

function subjectOf(end: Exclude<RequirementEnd, { readonly cidr: string }>): Subject {
  return 'vpc' in end ? { type: 'vpcs', id: end.vpc } : { type: 'subnets', id: end.subnet };
}

/** Shows on the canvas where a requirement fails, or, where it is met, its two ends. */
function showRequirement({ from, to }: Requirement, { finding }: RequirementState): void {
  const ends = [from, to].flatMap((end) => ('cidr' in end ? [] : [subjectOf(end)]));
  useSession.setState({ findingId: finding?.id ?? null, selection: ends });
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement && row.dataset['row'] !== undefined) row.focus();
}
