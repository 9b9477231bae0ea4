import { create } from 'zustand';
import { topicAt, type Topic } from './topics.ts';

interface Reference {
  readonly open: boolean;
  /** `null`: the list of topics. */
  readonly topic: Topic | null;
}

export const useReference = create<Reference>(() => ({ open: false, topic: null }));

/** Opens the reference at what the focused field is about. */
export function openReference(): void {
  useReference.setState({ open: true, topic: topicAt(document.activeElement) });
}

export const showTopic = (topic: Topic | null): void => useReference.setState({ topic });
export const closeReference = (): void => useReference.setState({ open: false });
