import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshHistory, useHistory } from '../history/history-store.ts';
import { usePlanView } from './plan-state.ts';

/** What the steps start from, and which of them show. */
export function PlanControls() {
  const { t } = useTranslation();
  const { filter, baseline } = usePlanView();
  const versions = useHistory(({ page }) => page?.versions);
  useEffect(() => void refreshHistory(), []);
  return (
    <>
      <Select
        className="plan-baseline"
        aria-label={t('plan.startsFrom')}
        value={baseline === null ? '' : String(baseline)}
        data={[
          { value: '', label: t('plan.fromNothing') },
          ...[...Map.groupBy(versions ?? [], ({ revision }) => revision)].map(([revision, named]) => ({
            value: String(revision),
            label: t('plan.fromVersion', { name: named.map(({ name }) => name).join(t('common.and')) }),
          })),
        ]}
        onChange={(value) => usePlanView.setState({ baseline: value ? Number(value) : null })}
      />
      <TextInput
        className="plan-filter"
        aria-label={t('plan.filter')}
        placeholder={t('plan.filter')}
        leftSection={<IconSearch size={12} />}
        value={filter}
        onChange={(event) => usePlanView.setState({ filter: event.currentTarget.value })}
      />
    </>
  );
}
