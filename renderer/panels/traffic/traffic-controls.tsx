import { Button, FileButton, Progress } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { importTraffic, stopImport, useTraffic } from '../../store/traffic.ts';
import { PriceFields } from './price-fields.tsx';

/** The price of a Mbps, and the way in for monitoring files. */
export function TrafficControls() {
  const { t } = useTranslation();
  const running = useTraffic((traffic) => traffic.running);
  const peerings = useDocument(({ topology }) => topology!.peerings.size);
  const selected = useSession(({ selection: [first] }) => (first?.type === 'peerings' ? first.id : null));
  if (running) {
    const percent = running.size === 0 ? 100 : Math.min(100, Math.round((100 * running.sent) / running.size));
    return (
      <div className="traffic-running">
        <span role="status">{t('traffic.reading', { file: running.file, percent, count: running.rows })}</span>
        <Progress value={percent} aria-label={t('traffic.progress')} w={120} />
        <Button onClick={stopImport}>{t('traffic.stop')}</Button>
      </div>
    );
  }
  return (
    <>
      <PriceFields />
      <FileButton
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(file) => file && void importTraffic(file, selected)}
        disabled={peerings === 0}
      >
        {(props) => (
          <Button {...props} leftSection={<IconUpload size={14} />} title={t('traffic.importHint')}>
            {t('traffic.import')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
