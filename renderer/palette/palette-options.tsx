import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Topology } from '../../shared/model/topology.ts';
import type { Command } from '../commands/command.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { RecordIcon } from '../shell/record-icon.tsx';
import { regionName } from '../shell/region-name.ts';
import { usePreferences } from '../store/session.ts';
import type { SearchEntry } from './record-index.ts';
import type { Found } from './search-records.ts';

const icons = {
  vpcs: 'vpc',
  subnets: 'subnet',
  peerings: 'peering',
  routeTables: 'routeTable',
  gateways: 'gateway',
  accounts: 'account',
} as const;

interface RecordProps {
  readonly found: Found;
  readonly topology: Topology;
}

/** A record: what it is called, where it belongs, and the block that was matched. */
export function RecordOption({ found: { entry, block }, topology }: RecordProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const place = placeOf(topology, entry, (region) => regionName(topology.meta.provider, region, language));
  return (
    <Combobox.Option value={`${entry.type} ${entry.id}`} className="palette-option">
      <RecordIcon of={icons[entry.type]} size={14} />
      <span className="clip palette-name">{entry.name}</span>
      <span className="clip grow quiet">{place}</span>
      {block && <span className="quiet">{t(`search.${block.relation}`)}</span>}
      <span className="mono quiet">{block?.cidr ?? entry.cidrs[0] ?? ''}</span>
    </Combobox.Option>
  );
}

function placeOf(topology: Topology, { type, id }: SearchEntry, region: (id: string) => string): string {
  if (type === 'vpcs') {
    const vpc = topology.vpcs.get(id)!;
    const account = vpc.account === undefined ? '' : (topology.accounts.get(vpc.account)?.name ?? '');
    return [region(vpc.region), account].filter(Boolean).join(' · ');
  }
  if (type === 'peerings') {
    const { requester, accepter } = topology.peerings.get(id)!;
    return [requester, accepter].map((vpc) => topology.vpcs.get(vpc)?.name ?? vpc).join(' – ');
  }
  if (type === 'accounts') return topology.accounts.get(id)!.cloudId ?? '';
  const vpc = topology.vpcs.get(topology[type].get(id)!.vpc);
  return vpc ? `${vpc.name} · ${region(vpc.region)}` : '';
}

/** A command with its key. */
export function CommandOption({ command: { id, keys } }: { readonly command: Command }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option value={`command ${id}`} className="palette-option">
      <span className="clip grow">{t(`commands.${id}`)}</span>
      {keys?.[0] !== undefined && <KeyCap keys={keys[0]} />}
    </Combobox.Option>
  );
}
