import { Button } from '@mantine/core';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../analysis/use-answer.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { RequirementEditor } from './requirement-editor.tsx';
import { RequirementRow } from './requirement-row.tsx';
import { requirementStates } from './requirement-state.ts';
import { selectedEnds, startAdding, useRequirementEditing } from './requirement-store.ts';
import './requirements.css';

const columns = ['state', 'from', 'expect', 'to', 'demand', 'encrypted', 'note'] as const;

/** What the design has to do: which ends must reach each other and which must not, and whether they do. */
export function RequirementsPanel() {
  const { t } = useTranslation();
  const requirements = useDocument((document) => document.topology!.requirements);
  const findings = useAnalysis((analysis) => analysis.findings);
  const editing = useRequirementEditing((state) => state.editing);
  const states = useMemo(() => requirementStates(requirements.values(), findings), [requirements, findings]);
  const pairs = useAnswer('requirements', requirements.size > 0 ? { ids: [...requirements.keys()] } : null);
  if (requirements.size === 0 && !editing) return <NoRequirements />;
  return (
    <div className="requirements">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`requirements.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('routes.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...requirements.values()].map((requirement) =>
            editing?.id === requirement.id ? (
              <RequirementEditor key={requirement.id} id={requirement.id} draft={editing.draft} />
            ) : (
              <RequirementRow
                key={requirement.id}
                requirement={requirement}
                state={states.get(requirement.id)!}
                pairs={pairs?.[requirement.id]}
              />
            ),
          )}
          {editing?.id === null && (
            <RequirementEditor
              key={JSON.stringify([editing.draft.from, editing.draft.to])}
              id={null}
              draft={editing.draft}
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

function NoRequirements() {
  const { t } = useTranslation();
  return (
    <div className="requirements-none">
      <p>{t('requirements.none')}</p>
      <div className="row">
        <AddButtons />
      </div>
    </div>
  );
}

/** At the right end of the drawer's head. */
export function RequirementsControls() {
  const some = useDocument((document) => (document.topology?.requirements.size ?? 0) > 0);
  return some ? <AddButtons /> : null;
}

function AddButtons() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const selection = useSession((session) => session.selection);
  const ends = selectedEnds(topology, selection);
  return (
    <>
      <Button
        leftSection={<IconArrowsExchange size={14} />}
        disabled={!ends}
        title={t('requirements.addSelectedHint')}
        onClick={() => ends && startAdding(ends)}
      >
        {t('requirements.addSelected')}
      </Button>
      <Button leftSection={<IconPlus size={14} />} onClick={() => startAdding()}>
        {t('requirements.add')}
      </Button>
    </>
  );
}
