import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useSession } from '../store/session.ts';
import { depthAt } from './depth.ts';
import { useLookAt } from './overview/use-look-at.ts';

/** A name is typed over where it can be read. */
export function useZoomToRenaming(): void {
  const renaming = useSession((session) => session.renaming);
  const { getZoom } = useReactFlow();
  const lookAt = useLookAt();
  useEffect(() => {
    if (renaming !== null && depthAt(getZoom()) !== 'near') void lookAt(renaming);
  }, [renaming, getZoom, lookAt]);
}
