import { CloseButton, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOutline } from './outline-state.ts';

/** Narrows the tree to what is typed. */
export function OutlineFilter() {
  const { t } = useTranslation();
  const filter = useOutline((outline) => outline.filter);
  const set = (text: string): void => useOutline.setState({ filter: text });
  return (
    <TextInput
      className="outline-filter"
      aria-label={t('outline.filter')}
      placeholder={t('outline.filter')}
      leftSection={<IconFilter size={12} />}
      rightSection={
        filter !== '' && <CloseButton size={16} aria-label={t('outline.clearFilter')} onClick={() => set('')} />
      }
      value={filter}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && filter !== '') {
          event.stopPropagation();
          set('');
        } else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.outline')?.focus();
      }}
    />
  );
}
