import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addRequirement, updateRequirement } from '../../../shared/model/edits/requirements.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Requirement } from '../../../shared/model/topology.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit } from '../../store/document.ts';
import { EndField } from './end-field.tsx';
import { stopEditing, type RequirementDraft } from './requirement-store.ts';

interface RequirementEditorProps {
  readonly id: string | null;
  readonly draft: RequirementDraft;
}

/** The row in which a requirement is written: Enter keeps it, Escape takes it back. */
export function RequirementEditor({ id, draft: start }: RequirementEditorProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (changes: Partial<RequirementDraft>): void => setDraft({ ...draft, ...changes });
  const errorOf = (path: string): string | null => (problem?.path === path ? problemText(problem) : null);
  const keep = (): void => {
    const refused = keepDraft(id, draft);
    if (refused) setProblem(refused);
    else stopEditing();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const choosing = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (choosing || event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') stopEditing();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <tr className="requirement-editor" onKeyDown={onKeyDown}>
      <td />
      <td>
        <EndField
          label={t('requirements.from')}
          value={draft.from}
          error={errorOf('from')}
          autoFocus={draft.from === null}
          onChange={(from) => change({ from })}
        />
      </td>
      <td>
        <Select
          aria-label={t('requirements.expect')}
          data={(['connected', 'isolated'] as const).map((value) => ({
            value,
            label: t(`requirements.expects.${value}`),
          }))}
          value={draft.expect}
          autoFocus={draft.from !== null}
          onChange={(value) => change({ expect: value as Requirement['expect'] })}
        />
      </td>
      <td>
        <EndField
          label={t('requirements.to')}
          value={draft.to}
          error={errorOf('to')}
          onChange={(to) => change({ to })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('requirements.demand')}
          placeholder="Mbps"
          inputMode="decimal"
          value={draft.demandMbps}
          error={errorOf('demandMbps')}
          onChange={(event) => change({ demandMbps: event.currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={t('requirements.encrypted')}
          checked={draft.encrypted}
          onChange={(event) => change({ encrypted: event.currentTarget.checked })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('requirements.note')}
          placeholder={t('requirements.note')}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </td>
      <td className="requirement-actions">
        <Button variant="filled" onClick={keep}>
          {t(id === null ? 'requirements.keepNew' : 'requirements.keep')}
        </Button>
        <Button onClick={stopEditing}>{t('common.cancel')}</Button>
      </td>
    </tr>
  );
}

/** Makes the edit; a problem stays with its field. */
function keepDraft(
  id: string | null,
  { from, to, expect, demandMbps, encrypted, note }: RequirementDraft,
): Problem | null {
  const lacking = from === null ? 'from' : 'to';
  if (from === null || to === null) {
    return {
      code: 'requirement-end',
      path: lacking,
      message: 'An end is missing.',
      remedy: 'Choose a VPC or a subnet, or type a block such as 10.0.0.0/8.',
    };
  }
  const demand = demandMbps.trim() === '' ? undefined : Number(demandMbps.trim().replace(',', '.'));
  const result =
    id === null
      ? commit('addRequirement', (topology, newId) =>
          addRequirement(topology, newId, {
            from,
            to,
            expect,
            ...(demand !== undefined && { demandMbps: demand }),
            encrypted,
            note,
          }),
        )
      : commit('updateRequirement', (topology) =>
          updateRequirement(topology, id, { from, to, expect, demandMbps: demand, encrypted, note }),
        );
  return result.ok ? null : result.problem;
}
