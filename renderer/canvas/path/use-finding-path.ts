import { useEffect } from 'react';
import { useAnswer } from '../../analysis/use-answer.ts';
import { leavePath, lightPath, usePath } from '../../store/path.ts';
import { useSession } from '../../store/session.ts';

/** Lights a path that a finding breaks for as long as the finding is read. */
export function useFindingPath(): void {
  const finding = useSession((session) => session.findingId);
  const pair = useAnswer('pathOfFinding', finding === null ? null : { finding });
  const from = pair?.from;
  const to = pair?.to;
  const family = pair?.family;
  useEffect(() => {
    if (from !== undefined && to !== undefined && family !== undefined) lightPath({ from, to, family }, 'finding');
    else if (usePath.getState().source === 'finding' && finding === null) leavePath();
  }, [finding, from, to, family]);
}
