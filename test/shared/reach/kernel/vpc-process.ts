import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Order, Reply } from './vpc-messages.ts';

/** Why no network namespaces can be made here; null when they can. */
export function obstacle(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  const trial = spawnSync('unshare', ['--net', 'ip', 'link', 'add', 'type', 'veth'], { encoding: 'utf8' });
  if (trial.error) return 'no unshare';
  return trial.status === 0 ? null : trial.stderr.trim();
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

/** The process that is a VPC, in a network namespace of its own that nothing else holds. */
export interface VpcProcess {
  /** By which `ip` knows the namespace. */
  readonly pid: number;
  readonly obey: (order: Order) => Promise<Reply>;
  readonly stop: () => Promise<void>;
}

/** Starts the process; it can obey when this resolves. */
export async function startVpcProcess(): Promise<VpcProcess> {
  const writes = Object.entries(settings).map(([key, value]) => `echo ${value} > /proc/sys/net/${key}`);
  const script = [...writes, 'exec "$@"'].join('\n');
  const program = [process.execPath, path.join(import.meta.dirname, 'vpc-hosts.ts')];
  const child = spawn('unshare', ['--net', 'sh', '-ec', script, 'sh', ...program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const obey = (order: Order): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void => reject(new Error(`the process of a VPC ended with ${String(code)}`));
      child.once('exit', died);
      child.once('message', (reply) => {
        child.off('exit', died);
        resolve(reply as Reply);
      });
      child.send(order);
    });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  await obey({ type: 'report' });
  return { pid: child.pid!, obey, stop };
}
