import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../store/session.ts';
import { ConnectForm } from './connect-form.tsx';
import './connect-dialog.css';

/** The form of the product document: a peering's name, ends, cap and routes, with the verdict before it exists. */
export function ConnectDialog() {
  const { t } = useTranslation();
  const connecting = useSession((session) => session.connecting);
  const close = (): void => useSession.setState({ connecting: null });
  return (
    <Modal
      opened={connecting !== null}
      onClose={close}
      title={t('connect.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={600}
      centered
    >
      {connecting && (
        <ConnectForm key={connecting.from} from={connecting.from} drawnTo={connecting.to} onClose={close} />
      )}
    </Modal>
  );
}
