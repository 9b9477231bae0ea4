import { create } from 'zustand';

interface Attended {
  /** The card or line that the keyboard goes to. */
  readonly key: string | null;
  /** The one that it comes from: it goes away only after it has passed the focus on. */
  readonly before: string | null;
}

/** Where the keyboard is: that is mounted from wherever one looks, so that it can have the focus. */
export const useAttended = create<Attended>(() => ({ key: null, before: null }));

export function attend(key: string): void {
  const { key: before } = useAttended.getState();
  if (key !== before) useAttended.setState({ key, before });
}
