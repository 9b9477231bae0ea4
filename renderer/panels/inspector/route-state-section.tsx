import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Peering, Route, RouteTable } from '../../../shared/model/topology.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingText } from '../../../shared/rules/engine/message.ts';
import { useFindingsOf } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { showInDrawer, usePreferences } from '../../store/session.ts';
import { routeState } from '../routes/route-state.ts';
import { usersOfTable } from '../routes/table-list.ts';
import { Section } from './section.tsx';

interface RouteStateSectionProps {
  readonly route: Route;
  readonly table: RouteTable;
  readonly peering: Peering | undefined;
  readonly findings: readonly Finding[];
}

/** What a route comes to: who sends packets by it, or in the engine's words why nobody does. */
export function RouteStateSection({ route, table, peering, findings }: RouteStateSectionProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const peeringFindings = useFindingsOf({ type: 'peerings', id: peering?.id ?? '' });
  const users = usersOfTable(topology, table);
  const { word } = routeState({ route, findings, peering, peeringFindings, used: users.length > 0 });
  const words = {
    destination: route.destination,
    table: table.name,
    peering: peering?.name || peering?.id,
    subnets: users.map(({ name }) => name).join(', '),
  };
  const [worst] = findings;
  return (
    <Section title={t('routes.state')} note={t(`routes.states.${word}`)} topic="route">
      <p className="inspector-words">
        {worst && word !== 'off' ? findingText(worst, language) : t(`routes.means.${word}`, words)}
      </p>
      <Button leftSection={<IconTable size={14} />} onClick={() => showInDrawer('routes')}>
        {t('inspector.openInGrid')}
      </Button>
    </Section>
  );
}
