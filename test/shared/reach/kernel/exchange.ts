import type { VpcId } from '../../../../shared/model/topology.ts';
import type { Host } from './probe-hosts.ts';
import type { Order, Question, Reply } from './vpc-messages.ts';
import type { VpcProcess } from './vpc-process.ts';

/** What came of the questions, by `questionKey`. */
export interface Exchange {
  /** Those that the host heard that was meant. */
  readonly asked: ReadonlySet<string>;
  /** Those whose answer the asking host heard. */
  readonly answered: ReadonlySet<string>;
  /** Those that another host heard. */
  readonly astray: ReadonlySet<string>;
}

export function questionKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** Whether a question makes sense: same family, different subnets. */
export function mayAsk(from: Host, to: Host): boolean {
  return from.family === to.family && from.subnet !== to.subnet;
}

/** Lets every host ask every host that it may ask; `processes` are those of `vpcs`, in that order. */
export async function exchangeAll(
  processes: readonly VpcProcess[],
  vpcs: readonly VpcId[],
  hosts: readonly Host[],
): Promise<Exchange> {
  const hostsOf = vpcs.map((vpc) => hosts.filter((host) => host.vpc === vpc));
  const questions = (from: Host): Question[] =>
    hosts.filter((to) => mayAsk(from, to)).map((to) => ({ from: from.id, to: to.id, ip: to.ip }));
  const all = (orderFor: (its: readonly Host[]) => Order): Promise<Reply[]> =>
    Promise.all(processes.map(({ obey }, index) => obey(orderFor(hostsOf[index]!))));

  await all((its) => ({ type: 'open', hosts: its }));
  let replies = await all((its) => ({ type: 'ask', questions: its.flatMap(questions) }));
  const result = { asked: new Set<string>(), answered: new Set<string>(), astray: new Set<string>() };
  for (let silent = 0; silent < 2;) {
    replies.push(...(await all(() => ({ type: 'report' }))));
    const heard = replies.flatMap((reply) => reply.heard);
    silent = heard.length > 0 ? 0 : silent + 1;
    for (const { kind, from, to, at } of heard) {
      const key = questionKey(from, to);
      if (kind === 'question') (at === to ? result.asked : result.astray).add(key);
      else if (at === from) result.answered.add(key);
    }
    replies = [];
  }
  return result;
}

/** What came of asking twice. */
export function merged(a: Exchange, b: Exchange): Exchange {
  return {
    asked: a.asked.union(b.asked),
    answered: a.answered.union(b.answered),
    astray: a.astray.union(b.astray),
  };
}
