import { useTranslation } from 'react-i18next';
import { problemText, type Problem } from '../../shared/model/problem.ts';

/** A problem in the user's language: by its code where there is a text for it, else as the engine words it. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const key = `problems.${problem.code}`;
    return i18n.exists(key) ? t(key, problem.data ?? {}) : problemText({ ...problem, path: '' });
  };
}
