import { composePatches } from '../../model/compose-patches.ts';
import type { Fix } from '../engine/finding.ts';
import { joinTexts } from './route-words.ts';

/** Several fixes as one, each made on what those before it leave. */
export function joinFixes(fixes: readonly Fix[]): Fix {
  return { title: joinTexts(fixes.map(({ title }) => title)), patch: composePatches(fixes.map(({ patch }) => patch)) };
}
