import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A project document becomes a project here. */
export function OpenFile({ onOpen }: { readonly onOpen: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <button className="start-card" onClick={() => input.current?.click()}>
      <b className="row">
        <IconFileImport size={16} />
        {t('start.openFile')}
      </b>
      <span className="quiet">{t('start.openFileHint')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('start.openFile')}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          if (file) onOpen(file);
        }}
      />
    </button>
  );
}
