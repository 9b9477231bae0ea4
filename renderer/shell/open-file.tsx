import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';

interface Props {
  readonly onOpen: (input: RequestInput<'projects.create'>) => void;
}

/** A project document becomes a project here; its own name and provider are taken over by the host. */
export function OpenFile({ onOpen }: Props) {
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
          if (!file) return;
          const name = file.name.slice(0, 200);
          const provider = providerProfiles[0]!.id;
          void file.text().then((document) => onOpen({ name, provider, document }));
        }}
      />
    </button>
  );
}
