import type { Finding, Language } from './finding.ts';
import { messageOf, render } from './message.ts';

/** What a finding says beyond its title, in its two parts. */
export interface FindingParts {
  /** What happens, with the numbers; empty where the title says it all. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

const verbs =
  'Add|Ask|Associate|Choose|Correct|Create|Delete|Draw|Encrypt|Expect|Fill|Find|Give|Have|If|Keep|Leave|Make|Mend|Move|Narrow|Peer|Point|Put|Raise|Remove|Rename|Route(?! \\{)|Set|Switch|To|Try|Use|Wait|Widen|Write';
const imperative = new RegExp(`^(?:${verbs})\\b|^\\{remedy\\}$`);
/** A value such as {demanded} may be a sentence of its own. */
const endOfSentence = new RegExp(`(?<=\\.)\\s+(?=[A-Z{])|(?<=\\})\\s+(?=(?:${verbs})\\b)`);
const asking = /(?<!申)请(?!求)|无需|\{remedy\}/; // 申请 and 请求 are nouns

/**
 * The text of a finding cut where it turns to what to do: in English at the first sentence that begins with an order, in
 * Chinese at the first that asks for something; else at the last one.
 */
export function findingParts(finding: Finding, language: Language): FindingParts {
  const { text } = messageOf(finding);
  const sentences = sentencesOf(text[language], language);
  const orders = language === 'en' ? imperative : asking;
  const found = sentences.findIndex((sentence) => orders.test(sentence));
  const at = found < 0 ? sentences.length - 1 : found;
  const join = (part: readonly string[]): string =>
    render({ en: part.join(' '), 'zh-CN': part.join('') }, finding.data, language).trim();
  return { what: join(sentences.slice(0, at)), remedy: join(sentences.slice(at)) };
}

function sentencesOf(text: string, language: Language): string[] {
  return text.split(language === 'en' ? endOfSentence : /(?<=。)/);
}
