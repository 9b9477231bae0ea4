import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { closePictureDialog, usePictureDialog } from './dialog-state.ts';

// Loaded when it is first asked for: whoever never exports a picture does not wait for what draws it.
const PictureForm = lazy(() => import('./picture-form.tsx').then((module) => ({ default: module.PictureForm })));

/** Exports the drawing, or what is selected of it, as a picture. */
export function PictureDialog() {
  const { t } = useTranslation();
  const { open } = usePictureDialog();
  return (
    <Modal
      opened={open}
      onClose={closePictureDialog}
      title={t('pictures.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={720}
      centered
    >
      <Suspense>{open && <PictureForm />}</Suspense>
    </Modal>
  );
}
