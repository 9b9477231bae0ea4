import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { VpcId } from '../../../../shared/model/topology.ts';
import type { Host } from './probe-hosts.ts';
import type { Order, Question, Reply } from './probe-messages.ts';

const program = path.join(import.meta.dirname, 'prober.ts');

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

/** One process per namespace, which plays the hosts of a VPC. */
export interface Probers {
  /** Lets every host ask every host of the same family in another subnet; the n-th VPC is the n-th namespace. */
  readonly exchange: (vpcs: readonly VpcId[], hosts: readonly Host[]) => Promise<Exchange>;
  readonly stop: () => void;
}

export function startProbers(namespaces: readonly string[]): Probers {
  const processes = namespaces.map((name) =>
    spawn('ip', ['netns', 'exec', name, process.execPath, program], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  return {
    exchange: (vpcs, hosts) => exchange(processes.slice(0, vpcs.length), vpcs, hosts),
    stop: () => processes.forEach((prober) => prober.connected && prober.disconnect()),
  };
}

async function exchange(
  probers: readonly ChildProcess[],
  vpcs: readonly VpcId[],
  hosts: readonly Host[],
): Promise<Exchange> {
  const hostsOf = vpcs.map((vpc) => hosts.filter((host) => host.vpc === vpc));
  const toAll = (orderFor: (index: number) => Order): Promise<Reply[]> =>
    Promise.all(probers.map((prober, index) => obeyed(prober, orderFor(index))));

  await toAll((index) => ({ type: 'open', hosts: hostsOf[index]! }));
  await toAll((index) => ({
    type: 'ask',
    questions: hostsOf[index]!.flatMap((from) =>
      hosts.filter((to) => mayAsk(from, to)).map((to) => question(from, to)),
    ),
  }));
  const asked = new Set<string>();
  const answered = new Set<string>();
  const astray = new Set<string>();
  for (let silent = 0; silent < 2;) {
    const heard = (await toAll(() => ({ type: 'report' }))).flatMap((reply) => reply.heard);
    silent = heard.length > 0 ? 0 : silent + 1;
    for (const { kind, from, to, at } of heard) {
      if (kind === 'question') (at === to ? asked : astray).add(questionKey(from, to));
      if (kind === 'answer' && at === from) answered.add(questionKey(from, to));
    }
  }
  return { asked, answered, astray };
}

/** Whether a question makes sense: same family, different subnets. */
export function mayAsk(from: Host, to: Host): boolean {
  return from.family === to.family && from.subnet !== to.subnet;
}

function question(from: Host, to: Host): Question {
  return { from: from.id, to: to.id, ip: to.ip };
}

function obeyed(prober: ChildProcess, order: Order): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`a prober ended with ${String(code)}`));
    prober.once('exit', died);
    prober.once('message', (reply) => {
      prober.off('exit', died);
      resolve(reply as Reply);
    });
    prober.send(order);
  });
}

/** What came of asking twice. */
export function merged(a: Exchange, b: Exchange): Exchange {
  return {
    asked: a.asked.union(b.asked),
    answered: a.answered.union(b.answered),
    astray: a.astray.union(b.astray),
  };
}
