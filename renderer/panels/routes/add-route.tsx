import { ActionIcon, TextInput } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRoute } from '../../../shared/model/edits/routes.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { ok, type Result } from '../../../shared/model/problem.ts';
import type { Route, RouteTable, Topology } from '../../../shared/model/topology.ts';
import { Coming } from '../../fields/coming.tsx';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit } from '../../store/document.ts';
import { NextHopSelect } from './next-hop-select.tsx';
import { nextHopOfValue, type NextHopChoice } from './next-hops.ts';

interface AddRouteProps {
  readonly table: RouteTable;
  readonly choices: readonly NextHopChoice[];
  readonly wide: boolean;
  readonly onDone: () => void;
}

/** The empty row in which routes are typed one after the other: destination, next hop, Enter. */
export function AddRoute({ table, choices, wide, onDone }: AddRouteProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const field = useRef<HTMLInputElement>(null);
  const [destination, setDestination] = useState('');
  const [nextHop, setNextHop] = useState(choices[0]!.value);
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (problem !== null) field.current?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const route = {
    routeTable: table.id,
    destination,
    nextHop: nextHopOfValue(nextHop),
    ...(description.trim() !== '' && { description: description.trim() }),
  };
  const add = (): boolean => {
    const added = commit('addRoute', (current, newId) => addRoute(current, newId, route));
    if (!added.ok) setProblem(problemText(added.problem));
    return added.ok;
  };
  const addAndGoOn = (): void => {
    if (destination.trim() === '') return onDone();
    if (!add()) return;
    setDestination('');
    setDescription('');
    setProblem(null);
    field.current?.focus();
  };
  const onKeyDown = (event: { readonly key: string }): void => {
    if (event.key === 'Enter') addAndGoOn();
    if (event.key === 'Escape') onDone();
  };
  return (
    <tr
      className="route-new"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || !document.hasFocus()) return;
        if (destination.trim() === '' || add()) onDone();
      }}
    >
      <td>
        <TextInput
          ref={field}
          autoFocus
          className="cell cell-open"
          variant="unstyled"
          styles={{ input: { fontFamily: 'var(--font-mono)', fontSize: 11 } }}
          aria-label={t('routes.newDestination')}
          placeholder={choices.find(({ value }) => value === nextHop)?.farCidr ?? t('routes.destination')}
          value={destination}
          error={problem}
          onChange={(event) => {
            setDestination(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={onKeyDown}
        />
        {problem === null && (
          <Coming text={destination} editOf={(current, typed) => editOf(current, { ...route, destination: typed })} />
        )}
      </td>
      {wide && <td className="quiet">{t(`routes.types.${nextHopOfValue(nextHop).type}`)}</td>}
      <td>
        <NextHopSelect label={t('routes.newNextHop')} choices={choices} value={nextHop} onChange={setNextHop} />
      </td>
      {wide && (
        <td>
          <TextInput
            className="cell cell-open"
            variant="unstyled"
            aria-label={t('routes.newRemark')}
            placeholder={t('routes.remark')}
            value={description}
            maxLength={500}
            onChange={(event) => setDescription(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </td>
      )}
      <td className="route-new-end" colSpan={2}>
        <ActionIcon
          variant="filled"
          size={20}
          aria-label={t('routes.add')}
          title={t('routes.add')}
          onClick={addAndGoOn}
        >
          <IconCheck size={12} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={20} aria-label={t('common.cancel')} onClick={onDone}>
          <IconX size={12} />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** The edit that the row would be, under an id that no route has. */
function editOf(topology: Topology, route: Omit<Route, 'id'>): Result<Patch> {
  const added = addRoute(topology, (prefix) => `${prefix}-coming`, route);
  return added.ok ? ok(added.value.patch) : added;
}
