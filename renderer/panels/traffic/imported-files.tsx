import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeImport, useTraffic } from '../../store/traffic.ts';

/** The files behind the monitoring; with one of them its readings go. */
export function ImportedFiles() {
  const { t } = useTranslation();
  const imports = useTraffic((traffic) => traffic.imports);
  if (imports.length === 0) return null;
  return (
    <section className="imported-files" aria-label={t('traffic.files')}>
      <h4>{t('traffic.files')}</h4>
      <ul>
        {imports.map(({ id, file, rows, at }) => (
          <li key={id}>
            <span className="clip grow" title={file}>
              {file}
            </span>
            <span className="quiet">{t('traffic.fileFacts', { count: rows, day: at.slice(0, 10) })}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={20}
              aria-label={t('traffic.remove', { file })}
              onClick={() => void removeImport(id)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
