import { useEffect, useRef } from 'react';
import { useAnswer } from '../../analysis/use-answer.ts';
import { leavePath, lightPath, usePath } from '../../store/path.ts';
import { useSession } from '../../store/session.ts';

/** Lights a path that a finding breaks for as long as the finding is read, unless the user asks for another one. */
export function useFindingPath(): void {
  const finding = useSession((session) => session.findingId);
  const answer = useAnswer('pathOfFinding', finding === null ? null : { finding });
  const lit = useRef('');
  useEffect(() => {
    if (finding !== null && !answer) return; // asked again after an edit: what is lit stays lit meanwhile
    const pair = answer?.pair;
    const key = pair ? `${finding} ${pair.from} ${pair.to} ${pair.family}` : '';
    if (key === lit.current) return;
    lit.current = key;
    if (pair) lightPath({ from: pair.from, to: pair.to, family: pair.family }, 'finding');
    else if (usePath.getState().source === 'finding') leavePath();
  }, [finding, answer]);
}
