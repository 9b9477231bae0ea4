import { create } from 'zustand';

/** The findings that the waive dialog is open for; null: it is closed. */
export const useWaiving = create<{ readonly findings: readonly string[] | null }>(() => ({ findings: null }));

export const startWaiving = (findings: readonly string[]): void => useWaiving.setState({ findings });
export const stopWaiving = (): void => useWaiving.setState({ findings: null });
