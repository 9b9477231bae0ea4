import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { removeRecords } from '../../shared/model/edits/remove.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { commit, undo, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { showProblem } from './leave-project.ts';

/** Removes what is selected, and says what went with it, with the way to bring it back. */
export function removeSelection(): void {
  const { selection } = useSession.getState();
  if (selection.length === 0) return;
  const removed = commit('remove', (topology) => removeRecords(topology, selection));
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
