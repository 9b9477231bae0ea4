import { create } from 'zustand';

/** Whether the dialog that exports a picture is open. */
export const usePictureDialog = create<{ readonly open: boolean }>(() => ({ open: false }));

export const openPictureDialog = (): void => usePictureDialog.setState({ open: true });
export const closePictureDialog = (): void => usePictureDialog.setState({ open: false });
