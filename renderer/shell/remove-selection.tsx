import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { removeRecords } from '../../shared/model/edits/remove.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';
import { analysis } from '../analysis/client.ts';
import { askToRemove } from '../removal/removal-state.ts';
import { commit, undo, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { showProblem } from './leave-project.ts';

/** Removes what is selected; where a peering is among it and pairs of subnets lose their path, they are shown first. */
export function removeSelection(): void {
  const { selection } = useSession.getState();
  const { topology } = useDocument.getState();
  if (selection.length === 0 || !topology) return;
  const removal = removalOf(topology, selection);
  if (!removal.ok) return showProblem(removal.problem);
  if (!selection.some(({ type }) => type === 'peerings')) return removeNow();
  void analysis.ask('effects', { patch: removal.value }).then((effects) => {
    if (useDocument.getState().topology !== topology) return; // edited meanwhile: it would be another removal
    if (effects && effects.worse > 0) askToRemove({ topology, patch: removal.value, effects });
    else removeNow();
  });
}

/** What goes with a selection; the routes over a peering go or stay as the provider has it. */
function removalOf(topology: Topology, selection: readonly Subject[]): Result<Patch> {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) return profile;
  const stays = ['blackhole', 'kept'].includes(profile.value.routesOnDelete);
  return removeRecords(topology, selection, { routes: stays ? 'keep' : 'remove' });
}

/** Removes what is selected at once, and says what went with it, with the way to bring it back. */
export function removeNow(): void {
  const { selection } = useSession.getState();
  const removed = commit('remove', (topology) => removalOf(topology, selection));
  if (!removed.ok) return showProblem(removed.problem);
  select([]);
  const made = useDocument.getState().past.at(-1);
  const id = notifications.show({
    className: 'undo-notice',
    withBorder: true,
    message: (
      <div className="row">
        <span className="grow">
          {i18next.t('canvas.removed', { what: partsOf(removed.value).join(i18next.t('common.and')) })}
        </span>
        <Button
          onClick={() => {
            // Later edits stand on this one: then it is no longer the one that undo takes back.
            if (useDocument.getState().past.at(-1) === made) undo();
            notifications.hide(id);
          }}
        >
          {i18next.t('shell.undo')}
        </Button>
      </div>
    ),
  });
}

const counted = ['vpcs', 'subnets', 'routeTables', 'gateways', 'peerings', 'routes', 'notes'] as const;

/** How many of what went. */
function partsOf({ changes }: Patch): string[] {
  return counted.flatMap((type) => {
    const count = changes.filter((change) => change.type === type && change.after === null).length;
    return count === 0 ? [] : [i18next.t(`counts.${type}`, { count })];
  });
}
