import { create } from 'zustand';

/** The card or line that the keyboard is at: it is mounted from wherever one looks, so that it can have the focus. */
export const useAttended = create<{ readonly key: string | null }>(() => ({ key: null }));

export const attend = (key: string): void => useAttended.setState({ key });
