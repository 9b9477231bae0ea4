import { create } from 'zustand';
import type { FindingFilter } from './finding-rows.ts';

/** What the list of findings is narrowed to. */
export const useFindingFilter = create<FindingFilter>(() => ({ severity: null, text: '' }));
