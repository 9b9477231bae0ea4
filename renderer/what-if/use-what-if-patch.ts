import { useMemo } from 'react';
import type { Patch } from '../../shared/model/patch.ts';
import { useDocument } from '../store/document.ts';
import { useWhatIf, whatIfPatch } from './what-if-store.ts';

/** What is switched off, as a patch of the design as it stands; null while nothing is. */
export function useWhatIfPatch(): Patch | null {
  const off = useWhatIf((whatIf) => whatIf.off);
  const topology = useDocument((document) => document.topology);
  return useMemo(() => topology && whatIfPatch(topology, off), [topology, off]);
}
