import { create } from 'zustand';

/** Whether the list of keys is shown. */
export const useKeys = create(() => ({ open: false }));

export const openKeys = (): void => useKeys.setState({ open: true });
export const closeKeys = (): void => useKeys.setState({ open: false });
