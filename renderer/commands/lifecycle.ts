import { possibleEvents } from '../../shared/model/edits/lifecycle.ts';
import type { PeeringEvent } from '../../shared/model/peering-lifecycle.ts';
import type { Peering } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { happen } from '../lifecycle/happen.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import type { Command } from './command.ts';

function selectedPeering(): Peering | undefined {
  const { selection } = useSession.getState();
  const [item] = selection;
  if (selection.length !== 1 || item?.type !== 'peerings') return undefined;
  return useDocument.getState().topology?.peerings.get(item.id);
}

function can(event: PeeringEvent): boolean {
  const { topology } = useDocument.getState();
  const peering = selectedPeering();
  if (!topology || !peering) return false;
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) return false;
  return possibleEvents(topology, peering, profile.value, new Date().toISOString()).includes(event);
}

const command = (id: string, event: PeeringEvent): Command => ({
  id,
  group: 'edit',
  run: () => happen(selectedPeering()!.id, event),
  enabled: () => can(event),
});

/** What can happen to the selected peering. */
export const lifecycleCommands: readonly Command[] = [
  command('peering.create', 'create'),
  command('peering.request', 'request'),
  command('peering.accept', 'accept'),
  command('peering.reject', 'reject'),
  command('peering.expire', 'expire'),
  command('peering.cutByPeer', 'cut-by-peer'),
];
