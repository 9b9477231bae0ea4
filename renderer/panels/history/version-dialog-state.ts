import { create } from 'zustand';

/** Which revision is about to be given a name; `now`: the one that stands. */
export const useVersionDialog = create<{ readonly naming: number | 'now' | null }>(() => ({ naming: null }));

export const openVersionDialog = (naming: number | 'now' = 'now'): void => useVersionDialog.setState({ naming });
export const closeVersionDialog = (): void => useVersionDialog.setState({ naming: null });
