import { Button, Loader, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelOpening, useOpening } from './opening.ts';

const patience = 400;

/** What is going on when opening a project takes longer than a blink, and the way out of it. */
export function OpeningNotice() {
  const { t } = useTranslation();
  const { name, step, cancelled } = useOpening();
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (name === null) return;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [name]);
  return (
    <Modal
      opened={long && name !== null}
      onClose={cancelOpening}
      withCloseButton={false}
      closeOnClickOutside={false}
      centered
      size={400}
      transitionProps={{ duration: 0 }}
      title={t('start.opening', { name })}
    >
      <p className="row" role="status">
        <Loader size={14} />
        <span className="grow">{t(cancelled ? 'start.cancelling' : `start.steps.${step}`)}</span>
        <Button disabled={cancelled} onClick={cancelOpening}>
          {t('common.cancel')}
        </Button>
      </p>
    </Modal>
  );
}
