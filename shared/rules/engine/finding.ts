import type { RecordType } from '../../model/topology.ts';
import type { Patch } from '../../model/patch.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the product. `{name}` stands for the value `name` of the finding's data. */
export type Text = Readonly<Record<Language, string>>;

/** Values for the placeholders of a message: a list is joined, and a text chosen, as the language asks. */
export type MessageData = Readonly<Record<string, string | number | readonly string[] | Text>>;

/** What a finding is about: a record of the document. The first subject is where the finding is shown. */
export interface Subject {
  readonly type: Exclude<RecordType, 'waivers'>;
  readonly id: string;
}

/** A change that would mend the finding, already judged by the engine on the patched topology. */
export interface Fix {
  readonly title: Text;
  readonly patch: Patch;
}

/** One cause, judged. */
export interface Finding {
  /** Made of the rule and its subjects, so it survives edits elsewhere. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
  /** Which of the rule's messages applies. */
  readonly message: string;
  readonly data: MessageData;
  /** Machine-readable facts behind the message: ranges, tables, routes. Part of the `--json` contract. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly fixes: readonly Fix[];
  /** Set when a waiver of the project covers the finding; it then counts nowhere. */
  readonly waived?: { readonly reason: string; readonly until?: string };
}
