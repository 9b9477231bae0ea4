import { useState } from 'react';
import { sameRecord } from '../../../shared/model/patch.ts';

/** The same object for as long as its content is the same, so that the rows are not drawn again. */
export function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value);
  if (sameRecord(steady, value)) return steady;
  setSteady(value);
  return value;
}
