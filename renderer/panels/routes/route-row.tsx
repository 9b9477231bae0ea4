import { Switch } from '@mantine/core';
import { IconMessage, IconX } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeRoutes, updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Route } from '../../../shared/model/topology.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { useFindingsOf } from '../../store/analysis.ts';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { howChosen, type Choosing } from './choice.ts';
import { CidrField } from './cidr-field.tsx';
import { NextHopSelect } from './next-hop-select.tsx';
import { nextHopOfValue, nextHopValue, withCurrent, type NextHopChoice } from './next-hops.ts';
import { RemarkField } from './remark-field.tsx';
import { RowButton } from './row-button.tsx';
import { routeState } from './route-state.ts';

interface RouteRowProps {
  readonly route: Route;
  readonly choices: readonly NextHopChoice[];
  readonly used: boolean;
  readonly wide: boolean;
  /** Whether its box is ticked, where there is one. */
  readonly chosen?: boolean;
  readonly onChoose?: (id: string, how: Choosing) => void;
  /** Its place among all rows of a grid, from 1. */
  readonly index?: number;
  /** Whether Tab stops at the row itself. */
  readonly stop?: boolean;
}

/** A route that can be changed in place; its state is in the words of what is found, and the one at fault is tinted. */
export const RouteRow = memo(function RouteRow({
  route,
  choices,
  used,
  wide,
  chosen = false,
  onChoose,
  index,
  stop = false,
}: RouteRowProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const selected = useSession(({ selection }) => selection.some(({ id }) => id === route.id));
  const over = route.nextHop.type === 'peering' ? (route.nextHop.id ?? '') : '';
  const peering = useDocument(({ topology }) => topology?.peerings.get(over));
  const findings = useFindingsOf({ type: 'routes', id: route.id });
  const peeringFindings = useFindingsOf({ type: 'peerings', id: over });
  const [remarking, setRemarking] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { word, tone } = routeState({ route, findings, peering, peeringFindings, used });
  const { destination } = route;
  const classes = [`route route-${tone}`, selected && 'row-current', route.enabled === false && 'route-off'];
  const remark = <RemarkField route={route} autoFocus={remarking && !wide} onLeave={() => setRemarking(false)} />;
  return (
    <tr
      ref={row}
      data-row
      data-route={route.id}
      tabIndex={stop ? 0 : -1}
      aria-rowindex={index}
      aria-selected={onChoose && chosen}
      className={classes.filter(Boolean).join(' ')}
      onClick={(event) => {
        if (!onChoose || !isRowItself(event.target)) return;
        row.current?.focus();
        onChoose(route.id, howChosen(event, 'only'));
      }}
    >
      {onChoose && (
        <td className="routes-choice">
          <input
            type="checkbox"
            aria-label={t('routes.choose', { destination })}
            checked={chosen}
            onChange={(event) => onChoose(route.id, howChosen(event.nativeEvent as MouseEvent, 'toggle'))}
          />
        </td>
      )}
      <td>
        <CidrField
          className="cell"
          label={t('routes.destinationOf', { destination })}
          value={destination}
          editOf={(current, text) => updateRoute(current, route.id, { destination: text })}
          onCommit={(text) => commit('updateRoute', (current) => updateRoute(current, route.id, { destination: text }))}
        />
        {!wide && (remarking || route.description !== undefined) && remark}
      </td>
      {wide && <td className="quiet">{t(`routes.types.${route.nextHop.type}`)}</td>}
      <td>
        <NextHopSelect
          label={t('routes.nextHopOf', { destination })}
          choices={withCurrent(choices, route.nextHop)}
          value={nextHopValue(route.nextHop)}
          onChange={(value) =>
            commit('updateRoute', (current) => updateRoute(current, route.id, { nextHop: nextHopOfValue(value) }))
          }
        />
      </td>
      {wide && <td>{remark}</td>}
      <td className="route-state" title={findings.map((finding) => findingTitle(finding, language)).join('\n')}>
        <span className="route-word">{t(`routes.states.${word}`)}</span>
      </td>
      <td className="route-actions">
        <span className="row-actions">
          {!wide && (
            <RowButton label={t('routes.remarkOf', { destination })} onClick={() => setRemarking(true)}>
              <IconMessage size={12} />
            </RowButton>
          )}
          <Switch
            className="route-switch"
            aria-label={t('routes.enabledOf', { destination })}
            title={t('routes.enabled')}
            checked={route.enabled !== false}
            onChange={(event) => {
              const enabled = event.currentTarget.checked ? undefined : false;
              commit('updateRoute', (current) => updateRoute(current, route.id, { enabled }));
            }}
          />
          <RowButton
            remove
            label={t('routes.removeOf', { destination })}
            onClick={() => commit('remove', (current) => removeRoutes(current, [route.id]))}
          >
            <IconX size={12} />
          </RowButton>
        </span>
      </td>
    </tr>
  );
});

/** Whether a press was on the row, and not on one of its fields. */
function isRowItself(target: EventTarget): boolean {
  return (target as Element).closest('input, button, select, label, [role="option"]') === null;
}
