import { Button, SegmentedControl, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exportPlan } from '../../shell/exports.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { PlanList } from './plan-list.tsx';
import { partCounts, planParts, planRows, planText } from './plan-rows.ts';
import { usePlanView } from './plan-state.ts';
import { usePlan } from './use-plan.ts';
import './plan.css';

/** What has to be typed where to make the design real, what undoes it, what is left out, and who needs to know what. */
export function PlanTab() {
  const { t } = useTranslation();
  const plan = usePlan();
  const view = usePlanView();
  const language = usePreferences((preferences) => preferences.language);
  const errors = useAnalysis(({ counts }) => counts.error);
  const routes = useDocument(({ topology }) => topology!.routes.size + topology!.peerings.size);
  const { part, grouped, filter } = view;
  const rows = useMemo(
    () => (plan ? planRows(plan, { part, grouped, filter: filter.trim().toLowerCase(), language }) : []),
    [plan, part, grouped, filter, language],
  );
  if (!plan) return <p className="findings-none">{t('plan.working')}</p>;
  if (routes === 0) return <p className="findings-none">{t('plan.empty')}</p>;
  const counts = partCounts(plan);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(planText(rows));
    notifications.show({ message: t('plan.copied', { count: rows.length }) });
  };
  return (
    <div className="plan">
      <header className="plan-head">
        <SegmentedControl
          size="xs"
          aria-label={t('plan.parts')}
          value={part}
          onChange={(value) => usePlanView.setState({ part: value })}
          data={planParts.map((id) => ({ value: id, label: t(`plan.${id}`, { count: counts[id] }) }))}
        />
        {(part === 'steps' || part === 'rollback') && (
          <Switch
            label={t('plan.group')}
            checked={grouped}
            onChange={(event) => usePlanView.setState({ grouped: event.currentTarget.checked })}
          />
        )}
        <span className="grow" />
        <Button h={24} leftSection={<IconCopy size={14} />} disabled={rows.length === 0} onClick={() => void copy()}>
          {t('plan.copy')}
        </Button>
        {(['markdown', 'csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            h={24}
            leftSection={<IconDownload size={14} />}
            aria-label={t(`plan.export.${format}`)}
            onClick={() => void exportPlan(format, view.baseline ?? undefined)}
          >
            {t(`plan.formats.${format}`)}
          </Button>
        ))}
      </header>
      {errors > 0 && (
        <p className="plan-warning" role="note">
          {t('plan.notReady', { count: errors })}
        </p>
      )}
      {rows.length > 0 ? (
        <PlanList rows={rows} />
      ) : (
        <p className="findings-none">
          {filter.trim() === '' ? t(`plan.none.${part}`) : t('plan.noneShown', { filter })}
        </p>
      )}
    </div>
  );
}
