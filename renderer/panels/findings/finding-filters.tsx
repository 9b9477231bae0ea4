import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFindingFilter } from './finding-filter.ts';
import { groupings, type Grouping } from './finding-groups.ts';
import { SeverityFilter } from './severity-filter.tsx';

/** Narrows the list of findings and groups it, from the drawer's head. */
export function FindingFilters() {
  const { t } = useTranslation();
  const { severity, text, grouping } = useFindingFilter();
  return (
    <>
      <TextInput
        className="finding-filter"
        aria-label={t('findings.filter')}
        placeholder={t('findings.filter')}
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={(event) => useFindingFilter.setState({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') useFindingFilter.setState({ text: '' });
        }}
      />
      <SeverityFilter value={severity} onChange={(chosen) => useFindingFilter.setState({ severity: chosen })} />
      <Select
        className="finding-grouping"
        aria-label={t('findings.groupBy')}
        data={groupings.map((value) => ({ value, label: t(`findings.by.${value}`) }))}
        value={grouping}
        onChange={(value) => useFindingFilter.setState({ grouping: value as Grouping, group: null })}
      />
    </>
  );
}
