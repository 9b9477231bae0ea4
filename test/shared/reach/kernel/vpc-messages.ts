import type { Family } from '../../../../shared/net/address.ts';
import type { Host } from './probe-hosts.ts';

/** What the test tells the process that is a VPC to do; each order is followed by one reply. */
export type Order =
  /** Commands for `ip -batch`. */
  | { readonly type: 'set-up'; readonly family: Family; readonly commands: readonly string[] }
  | { readonly type: 'open'; readonly hosts: readonly Host[] }
  | { readonly type: 'ask'; readonly questions: readonly Question[] }
  | { readonly type: 'report' };

export interface Question {
  /** Ids of hosts. */
  readonly from: string;
  readonly to: string;
  /** The address of `to`. */
  readonly ip: string;
}

/** A packet that came to the host `at`, about the question that `from` asks `to`. */
export interface Heard {
  readonly kind: 'question' | 'answer';
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

export interface Reply {
  readonly heard: readonly Heard[];
}
