import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../keys/key-cap.tsx';
import { openPalette } from './palette-state.ts';

/** The way to the search for those who do not know its key. */
export function SearchField() {
  const { t } = useTranslation();
  return (
    <button
      className="title-search"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      title={t('search.field')}
      onClick={() => openPalette('all')}
    >
      <IconSearch size={14} />
      <span className="clip grow title-search-long">{t('search.field')}</span>
      <span className="clip grow title-search-short">{t('search.title')}</span>
      <KeyCap keys="Mod+K" />
    </button>
  );
}
