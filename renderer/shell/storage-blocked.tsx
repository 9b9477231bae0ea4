import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageState } from '../../shared/ipc/contract.ts';
import { problemText } from '../../shared/model/problem.ts';
import { client } from '../client.ts';
import { Logo } from './logo.tsx';
import './start-page.css';

interface Props {
  readonly storage: Extract<StorageState, { kind: 'blocked' }>;
  readonly onFresh: () => void;
}

/** The database cannot be used: what happened, where it is untouched, and the way on. */
export function StorageBlocked({ storage, onFresh }: Props) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState('');
  const startFresh = async (): Promise<void> => {
    const started = await client.request('storage.startFresh', {});
    if (!started.ok) setFailure(problemText(started.problem));
    else if (started.value.kind === 'blocked') setFailure(started.value.detail);
    else onFresh();
  };
  return (
    <main className="start" role="alert">
      <header className="start-head">
        <Logo size={32} />
        <h1>{t(`blocked.${storage.reason}`)}</h1>
      </header>
      <p>{t('blocked.untouched')}</p>
      <p className="mono start-path">{storage.path}</p>
      <p className="quiet">{storage.detail}</p>
      <p>{t('blocked.fresh')}</p>
      {failure !== '' && <p className="start-problem">{failure}</p>}
      <div>
        <Button variant="filled" onClick={() => void startFresh()}>
          {t('blocked.start')}
        </Button>
      </div>
    </main>
  );
}
