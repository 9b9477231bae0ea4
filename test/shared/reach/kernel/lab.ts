import { execFileSync } from 'node:child_process';
import type { Peering, Topology, Vpc } from '../../../../shared/model/topology.ts';
import { startVpcProcess, type VpcProcess } from './vpc-process.ts';
import { carries, vpcRouting } from './vpc-routing.ts';

/** VPCs with wires between any two of them, made once; every design is laid over them. */
export interface Lab {
  /** Gives the kernel the routes of a design; returns the processes of its VPCs, in their order. */
  readonly lay: (topology: Topology) => Promise<readonly VpcProcess[]>;
  readonly remove: () => Promise<void>;
}

export async function buildLab(size: number, wiresPerPair: number): Promise<Lab> {
  const vpcs = await Promise.all(Array.from({ length: size }, startVpcProcess));
  const links: string[] = [];
  const ups = vpcs.map(() => [up('lo'), up(unplugged)]);
  vpcs.forEach(({ pid }, near) => {
    links.push(wire(pid, unplugged, pid, 'never-up'));
    for (let far = near + 1; far < size; far++) {
      for (let copy = 0; copy < wiresPerPair; copy++) {
        links.push(wire(pid, wireTo(far, copy), vpcs[far]!.pid, wireTo(near, copy)));
        ups[near]!.push(up(wireTo(far, copy)));
        ups[far]!.push(up(wireTo(near, copy)));
      }
    }
  });
  execFileSync('ip', ['-batch', '-'], { input: links.join('\n') });
  await Promise.all(vpcs.map(({ obey }, index) => obey({ type: 'set-up', family: 4, commands: ups[index]! })));
  return {
    lay: (topology) => lay(vpcs, topology),
    remove: async () => {
      await Promise.all(vpcs.map(({ stop }) => stop()));
    },
  };
}

/** The device whose other end is never up. */
const unplugged = 'unplugged';

function wireTo(far: number, copy: number): string {
  return `to${far}-${copy}`;
}

/** Both ends have the same hardware address and ask for none, so that a packet needs nobody's answer to get across. */
function wire(pid: number, name: string, farPid: number, farName: string): string {
  const hardware = 'address 02:00:00:00:00:01 arp off';
  return `link add ${name} netns ${pid} ${hardware} type veth peer name ${farName} netns ${farPid} ${hardware}`;
}

function up(device: string): string {
  return `link set ${device} up`;
}

async function lay(processes: readonly VpcProcess[], topology: Topology): Promise<readonly VpcProcess[]> {
  const vpcs = [...topology.vpcs.values()];
  const used = processes.slice(0, vpcs.length);
  const deviceOf = plug(topology);
  for (const family of [4, 6] as const) {
    await Promise.all(
      used.map(({ obey }, index) => {
        const vpc = vpcs[index]!;
        const commands = vpcRouting(topology, vpc, family, (peering) => deviceOf(vpc, peering));
        return obey({ type: 'set-up', family, commands });
      }),
    );
  }
  return used;
}

/** Gives each peering that carries something a wire; returns the device at the VPC's end of any peering. */
function plug(topology: Topology): (vpc: Vpc, peering: Peering) => string {
  const numbers = new Map([...topology.vpcs.keys()].map((id, index) => [id, index]));
  const wires = new Map<string, Peering[]>();
  const wiresOf = ({ requester, accepter }: Peering): Peering[] => {
    const pair = [requester, accepter].sort().join();
    const known = wires.get(pair) ?? [];
    wires.set(pair, known);
    return known;
  };
  for (const peering of topology.peerings.values()) {
    if (carries(topology, peering)) wiresOf(peering).push(peering);
  }
  return (vpc, peering) => {
    const copy = wiresOf(peering).indexOf(peering);
    const far = peering.requester === vpc.id ? peering.accepter : peering.requester;
    return copy < 0 ? unplugged : wireTo(numbers.get(far)!, copy);
  };
}
