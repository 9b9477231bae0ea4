import { Button } from '@mantine/core';
import { IconCopy, IconPlayerPause, IconPlayerPlay, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { copiedRoutes } from '../../../shared/formats/routes-table/copied-routes.ts';
import { removeRoutes, setRoutesEnabled } from '../../../shared/model/edits/routes.ts';
import type { Route } from '../../../shared/model/topology.ts';
import { commit, useDocument } from '../../store/document.ts';

/** Puts the routes on the clipboard as rows of a spreadsheet. */
export function copyRoutes(routes: readonly Route[]): void {
  const { topology } = useDocument.getState();
  if (topology) void navigator.clipboard.writeText(copiedRoutes(topology, routes));
}

interface ChosenRoutesProps {
  readonly chosen: readonly Route[];
  readonly onDone: () => void;
}

/** What can be done with the routes that are ticked, each one edit. */
export function ChosenRoutes({ chosen, onDone }: ChosenRoutesProps) {
  const { t } = useTranslation();
  const ids = chosen.map(({ id }) => id);
  const enable = (enabled: boolean) => commit('updateRoute', (current) => setRoutesEnabled(current, ids, enabled));
  return (
    <div className="routes-chosen" role="toolbar" aria-label={t('routes.chosen', { count: ids.length })}>
      <b role="status">{t('routes.chosen', { count: ids.length })}</b>
      <Button size="compact-xs" leftSection={<IconCopy size={12} />} onClick={() => copyRoutes(chosen)}>
        {t('routes.copyRows')}
      </Button>
      <Button size="compact-xs" leftSection={<IconPlayerPlay size={12} />} onClick={() => enable(true)}>
        {t('routes.switchOn')}
      </Button>
      <Button size="compact-xs" leftSection={<IconPlayerPause size={12} />} onClick={() => enable(false)}>
        {t('routes.switchOff')}
      </Button>
      <Button
        size="compact-xs"
        leftSection={<IconTrash size={12} />}
        onClick={() => {
          if (commit('remove', (current) => removeRoutes(current, ids)).ok) onDone();
        }}
      >
        {t('routes.removeRows')}
      </Button>
      <Button size="compact-xs" variant="subtle" leftSection={<IconX size={12} />} onClick={onDone}>
        {t('routes.chooseNone')}
      </Button>
    </div>
  );
}
