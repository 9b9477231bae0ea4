import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRoute } from '../../../shared/model/edits/routes.ts';
import type { RouteTable, Vpc } from '../../../shared/model/topology.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit, useDocument } from '../../store/document.ts';
import { nextHopChoices, nextHopOfValue } from './next-hops.ts';

interface AddRouteProps {
  readonly table: RouteTable;
  readonly vpc: Vpc;
  readonly onDone: () => void;
}

/** The empty row in which a route is typed: destination, next hop, Enter. */
export function AddRoute({ table, vpc, onDone }: AddRouteProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const topology = useDocument((document) => document.topology!);
  const choices = nextHopChoices(topology, vpc, t('routes.blackhole'));
  const [destination, setDestination] = useState('');
  const [nextHop, setNextHop] = useState(choices[0]!.value);
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    const route = { routeTable: table.id, destination, nextHop: nextHopOfValue(nextHop) };
    const added = commit('addRoute', (current, newId) => addRoute(current, newId, route));
    if (added.ok) onDone();
    else setProblem(problemText(added.problem));
  };
  return (
    <tr>
      <td>
        <TextInput
          autoFocus
          aria-label={t('routes.newDestination')}
          placeholder={t('routes.destination')}
          value={destination}
          error={problem}
          onChange={(event) => setDestination(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
            if (event.key === 'Escape') onDone();
          }}
        />
      </td>
      <td>
        <Select
          aria-label={t('routes.newNextHop')}
          data={choices}
          value={nextHop}
          onChange={(value) => value !== null && setNextHop(value)}
        />
      </td>
      <td className="route-end">
        <ActionIcon variant="filled" size={20} aria-label={t('routes.add')} onClick={add}>
          <IconCheck size={12} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={20} aria-label={t('common.cancel')} onClick={onDone}>
          <IconX size={12} />
        </ActionIcon>
      </td>
    </tr>
  );
}
