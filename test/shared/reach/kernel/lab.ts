import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Peering, PeeringId, Topology, Vpc } from '../../../../shared/model/topology.ts';
import { carries, vpcRouting } from './vpc-routing.ts';

const prefix = `peerplan-${process.pid}-`;
const run = promisify(execFile);

/** Why no network namespaces can be made here; null when they can. */
export function obstacle(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  const name = `${prefix}trial`;
  const made = spawnSync('ip', ['netns', 'add', name], { encoding: 'utf8' });
  if (made.error) return 'no iproute2';
  if (made.status !== 0) return made.stderr.trim();
  const wired = spawnSync('ip', ['-n', name, 'link', 'add', 'type', 'veth'], { encoding: 'utf8' });
  execFileSync('ip', ['netns', 'del', name]);
  return wired.status === 0 ? null : wired.stderr.trim();
}

/**
 * Forwarding as in a router; nothing that makes addresses or checks where packets come from, as overlaps are the point;
 * sockets may have any address of a subnet.
 */
const settings = {
  'ipv4/ip_forward': 1,
  'ipv4/ip_nonlocal_bind': 1,
  'ipv4/conf/all/rp_filter': 0,
  'ipv4/conf/default/rp_filter': 0,
  'ipv4/conf/all/accept_local': 1,
  'ipv6/ip_nonlocal_bind': 1,
  'ipv6/conf/all/disable_ipv6': 0,
  'ipv6/conf/default/disable_ipv6': 0,
  'ipv6/conf/all/forwarding': 1,
  'ipv6/conf/default/accept_dad': 0,
  'ipv6/conf/default/addr_gen_mode': 1,
};

/** One namespace per VPC, and wires between any two of them. Made once; every design is laid over it. */
export interface Lab {
  readonly namespaces: readonly string[];
  /** Gives the kernel the routes of a design; the n-th VPC is the n-th namespace. */
  readonly lay: (topology: Topology) => Promise<void>;
  readonly remove: () => void;
}

export function buildLab(size: number, wiresPerPair: number): Lab {
  const namespaces = Array.from({ length: size }, (_, index) => `${prefix}${index}`);
  const remove = (): void => {
    process.off('exit', remove);
    for (const name of namespaces) spawnSync('ip', ['netns', 'del', name]);
  };
  process.on('exit', remove);

  const shell = Object.entries(settings).map(([key, value]) => `echo ${value} > /proc/sys/net/${key}`);
  for (const name of namespaces) {
    execFileSync('ip', ['netns', 'add', name]);
    execFileSync('ip', ['netns', 'exec', name, 'sh', '-ec', shell.join('\n')]);
  }
  const wires: string[] = [];
  const devices = namespaces.map(() => ['lo', unplugged]);
  namespaces.forEach((name, near) => {
    wires.push(wire(name, unplugged, name, 'far'));
    for (let far = near + 1; far < size; far++) {
      for (let copy = 0; copy < wiresPerPair; copy++) {
        wires.push(wire(name, wireTo(far, copy), namespaces[far]!, wireTo(near, copy)));
        devices[near]!.push(wireTo(far, copy));
        devices[far]!.push(wireTo(near, copy));
      }
    }
  });
  execFileSync('ip', ['-batch', '-'], { input: wires.join('\n') });
  namespaces.forEach((name, index) => {
    const lines = devices[index]!.map((device) => `link set ${device} up`);
    execFileSync('ip', ['-n', name, '-batch', '-'], { input: lines.join('\n') });
  });
  return { namespaces, lay: (topology) => layOver(namespaces, topology), remove };
}

/** The device whose other end is never up. */
const unplugged = 'unplugged';

function wireTo(far: number, copy: number): string {
  return `to${far}-${copy}`;
}

/** Both ends have the same hardware address and ask for none, so that a packet needs nobody's answer to get across. */
function wire(from: string, name: string, to: string, farName: string): string {
  const hardware = 'address 02:00:00:00:00:01 arp off';
  return `link add ${name} netns ${from} ${hardware} type veth peer name ${farName} netns ${to} ${hardware}`;
}

async function layOver(namespaces: readonly string[], topology: Topology): Promise<void> {
  const vpcs = [...topology.vpcs.values()];
  const copies = new Map<PeeringId, number>();
  const used = new Map<string, number>();
  for (const peering of topology.peerings.values()) {
    if (!carries(topology, peering)) continue;
    const pair = [peering.requester, peering.accepter].sort().join();
    const copy = used.get(pair) ?? 0;
    used.set(pair, copy + 1);
    copies.set(peering.id, copy);
  }
  const deviceOf = (vpc: Vpc, { id, requester, accepter }: Peering): string => {
    const far = requester === vpc.id ? accepter : requester;
    const copy = copies.get(id);
    return copy === undefined
      ? unplugged
      : wireTo(
          vpcs.findIndex((other) => other.id === far),
          copy,
        );
  };
  const batches = vpcs.flatMap((vpc, index) =>
    ([4, 6] as const).map(async (family) => {
      const lines = vpcRouting(topology, vpc, family, (peering) => deviceOf(vpc, peering));
      const running = run('ip', ['-n', namespaces[index]!, `-${family}`, '-batch', '-']);
      running.child.stdin!.end(lines.join('\n'));
      await running;
    }),
  );
  await Promise.all(batches);
}
