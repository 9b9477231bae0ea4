import type { Answer } from '../analysis/questions/registry.ts';
import { useAnswer } from '../analysis/use-answer.ts';
import { usePath } from '../store/path.ts';
import { useWhatIfPatch } from './use-what-if-patch.ts';

/** How packets fare on the path that is asked for, without what is switched off; null until both ends are given. */
export function usePathAnswer(): Answer<'path'> | null {
  const asked = usePath((path) => path.asked);
  const patch = useWhatIfPatch();
  const whole = asked !== null && asked.from !== '' && asked.to !== '';
  return useAnswer('path', whole ? { ...asked, ...(patch && { patch }) } : null);
}
