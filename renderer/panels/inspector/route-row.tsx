import { ActionIcon, Checkbox, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeRoutes, updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Route, Vpc } from '../../../shared/model/topology.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { TextField } from '../../fields/text-field.tsx';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { nextHopChoices, nextHopOfValue, nextHopValue } from './next-hops.ts';

/** A route that can be changed in place; the one at fault is tinted and says why on hover. */
export function RouteRow({ route, vpc }: { readonly route: Route; readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const selected = useSession(({ selection }) =>
    selection.some(({ type, id }) => type === 'routes' && id === route.id),
  );
  const findings = useFindingsOf({ type: 'routes', id: route.id });
  const [worst] = findings;
  const { destination } = route;
  const classes = [
    worst && `route-${worst.severity}`,
    selected && 'inspector-current',
    route.enabled === false && 'route-off',
  ];
  return (
    <tr
      className={classes.filter(Boolean).join(' ')}
      title={findings.map((finding) => findingTitle(finding, language)).join('\n')}
    >
      <td>
        <TextField
          mono
          aria-label={t('routes.destinationOf', { destination })}
          value={destination}
          onCommit={(text) => commit('updateRoute', (current) => updateRoute(current, route.id, { destination: text }))}
        />
      </td>
      <td>
        <Select
          aria-label={t('routes.nextHopOf', { destination })}
          data={nextHopChoices(topology, vpc, t('routes.blackhole'), route.nextHop)}
          value={nextHopValue(route.nextHop)}
          onChange={(value) =>
            value !== null &&
            commit('updateRoute', (current) => updateRoute(current, route.id, { nextHop: nextHopOfValue(value) }))
          }
        />
      </td>
      <td className="route-end">
        {worst && <SeverityIcon severity={worst.severity} />}
        <Checkbox
          aria-label={t('routes.enabledOf', { destination })}
          title={t('routes.enabled')}
          checked={route.enabled !== false}
          onChange={(event) => {
            const enabled = event.currentTarget.checked ? undefined : false;
            commit('updateRoute', (current) => updateRoute(current, route.id, { enabled }));
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label={t('routes.removeOf', { destination })}
          onClick={() => commit('remove', (current) => removeRoutes(current, [route.id]))}
        >
          <IconX size={12} />
        </ActionIcon>
      </td>
    </tr>
  );
}
