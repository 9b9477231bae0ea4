import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFindingFilter } from './finding-filter.ts';
import { SeverityFilter } from './severity-filter.tsx';

/** Narrows the list of findings, from the drawer's head. */
export function FindingFilters() {
  const { t } = useTranslation();
  const { severity, text } = useFindingFilter();
  return (
    <>
      <TextInput
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
    </>
  );
}
