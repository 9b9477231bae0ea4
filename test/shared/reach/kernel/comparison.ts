import { BlockList } from 'node:net';
import type { Topology } from '../../../../shared/model/topology.ts';
import type { Family } from '../../../../shared/net/address.ts';
import { buildFacts } from '../../../../shared/reach/live-facts.ts';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { reachPairs, type PairVerdict } from '../../../../shared/reach/pairs.ts';
import { traceEnds, type Trace } from '../../../../shared/reach/trace.ts';
import type { Host } from './probe-hosts.ts';
import { mayAsk, questionKey, type Exchange } from './exchange.ts';

/** What the engine says of a design, for comparison and to count what occurred. */
export interface Opinion {
  readonly pairs: readonly PairVerdict[];
  readonly traces: ReadonlyMap<string, Trace>;
}

export function opinionOn(topology: Topology, hosts: readonly Host[]): Opinion {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  const facts = buildFacts(topology, profile.value);
  const traces = new Map<string, Trace>();
  for (const from of hosts) {
    for (const to of hosts.filter((host) => mayAsk(from, host))) {
      const trace = traceEnds(facts, { subnet: from.subnet, ip: from.ip }, { subnet: to.subnet, ip: to.ip });
      if (!trace.ok) throw new Error(trace.problem.message);
      traces.set(questionKey(from.id, to.id), trace.value);
    }
  }
  return { pairs: [...reachPairs(facts)], traces };
}

/** Everything in which the engine and the kernel differ, in words. */
export function disagreements(opinion: Opinion, hosts: readonly Host[], exchange: Exchange): string[] {
  const found: string[] = [];
  for (const [key, { verdict, reason }] of opinion.traces) {
    const seen = !exchange.asked.has(key) ? 'unreachable' : exchange.answered.has(key) ? 'reachable' : 'one-way';
    if (seen !== verdict) found.push(`${key}: the engine says ${verdict}, the kernel ${seen}`);
    if (exchange.astray.has(key) && reason !== 'wrong-vpc' && reason !== 'overlap') {
      found.push(`${key}: another host of this address hears it, and the engine says ${reason ?? verdict}`);
    }
  }
  for (const pair of opinion.pairs) found.push(...pairDisagreements(pair, hosts, exchange));
  return found;
}

function pairDisagreements(pair: PairVerdict, hosts: readonly Host[], { asked }: Exchange): string[] {
  const hostsOf = (subnet: string): Host[] =>
    hosts.filter((host) => host.subnet === subnet && host.family === pair.family);
  const [sources, targets] = [hostsOf(pair.from), hostsOf(pair.to)];
  const found: string[] = [];
  const compare = (senders: readonly Host[], receivers: readonly Host[], said: readonly string[]): boolean[] => {
    const reached = blockList(said, pair.family);
    return senders.flatMap((sender) =>
      receivers.map((receiver) => {
        const heard = asked.has(questionKey(sender.id, receiver.id));
        if (reached.check(receiver.ip, `ipv${pair.family}`) !== heard) {
          found.push(`${sender.id} ${receiver.id}: ${said.join(' ') || 'nothing'} is reached, says the engine`);
        }
        return heard;
      }),
    );
  };
  const there = compare(sources, targets, pair.forward);
  const back = compare(targets, sources, pair.return);
  const seen = verdictOf(there, back);
  if (seen !== pair.verdict) {
    found.push(`${pair.from} ${pair.to}, IPv${pair.family}: the engine says ${pair.verdict}, the kernel ${seen}`);
  }
  return found;
}

/** A pair's verdict, as docs/project-format.md defines it, from what its hosts heard. */
function verdictOf(there: readonly boolean[], back: readonly boolean[]): PairVerdict['verdict'] {
  if (!there.includes(true)) return 'unreachable';
  if (!back.includes(true)) return 'one-way';
  return there.includes(false) || back.includes(false) ? 'partial' : 'reachable';
}

function blockList(cidrs: readonly string[], family: Family): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address, length] = cidr.split('/') as [string, string];
    list.addSubnet(address, Number(length), `ipv${family}`);
  }
  return list;
}
