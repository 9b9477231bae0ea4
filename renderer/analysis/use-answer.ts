import { useEffect, useState } from 'react';
import { useDocument } from '../store/document.ts';
import { analysis } from './client.ts';
import type { Answer, Question, QuestionName } from './questions/registry.ts';

/**
 * The worker's answer about the design as it stands, asked again after every edit. `null`: nothing is asked, or not
 * answered yet. Questions are compared by their text, so the input may be made anew for every render.
 */
export function useAnswer<Q extends QuestionName>(name: Q, input: Question<Q> | null): Answer<Q> | null {
  const topology = useDocument((document) => document.topology);
  const text = input === null ? null : JSON.stringify(input);
  const [known, setKnown] = useState<{ readonly key: object; readonly text: string; readonly answer: Answer<Q> }>();
  useEffect(() => {
    if (text === null || topology === null) return;
    let wanted = true;
    void analysis.ask(name, JSON.parse(text) as Question<Q>).then((answer) => {
      if (wanted && answer !== null) setKnown({ key: topology, text, answer });
    });
    return () => {
      wanted = false;
    };
  }, [name, text, topology]);
  return known && known.key === topology && known.text === text ? known.answer : null;
}
