import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waiveFindings } from '../../../shared/model/edits/waivers.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { commit } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { stopWaiving, useWaiving } from './waiving.ts';

/** Asks why findings may stand, and until when. */
export function WaiveDialog() {
  const { t } = useTranslation();
  const findings = useWaiving((state) => state.findings);
  return (
    <Modal
      opened={findings !== null}
      onClose={stopWaiving}
      title={t('waive.title', { count: findings?.length ?? 1 })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={480}
      centered
    >
      {findings && <WaiveForm findings={findings} />}
    </Modal>
  );
}

function WaiveForm({ findings }: { readonly findings: readonly string[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const language = usePreferences((preferences) => preferences.language);
  const known = useAnalysis((state) => state.findings).filter(({ id }) => findings.includes(id));
  const [reason, setReason] = useState(known[0]?.waived?.reason ?? '');
  const [until, setUntil] = useState(known[0]?.waived?.until ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const errorOf = (path: string): string | null => (problem?.path === path ? problemText(problem) : null);
  const submit = (): void => {
    const waived = commit('waive', (topology) =>
      waiveFindings(topology, { findings, reason, ...(until !== '' && { until }) }, today),
    );
    if (waived.ok) stopWaiving();
    else setProblem(waived.problem);
  };
  return (
    <form
      className="waive-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="quiet">
        {known
          .slice(0, 3)
          .map((finding) => findingTitle(finding, language))
          .join(t('waive.and'))}
        {known.length > 3 && ` ${t('findings.more', { count: known.length - 3 })}`}
      </p>
      <Textarea
        label={t('waive.reason')}
        description={t('waive.reasonHint')}
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        value={reason}
        error={errorOf('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <TextInput
        type="date"
        label={t('waive.until')}
        description={t('waive.untilHint')}
        min={today}
        value={until}
        error={errorOf('until')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <div className="waive-actions">
        <Button onClick={stopWaiving}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('waive.submit')}
        </Button>
      </div>
    </form>
  );
}
