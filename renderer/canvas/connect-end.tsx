import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Topology, Vpc, VpcId } from '../../shared/model/topology.ts';
import { RecordIcon } from '../shell/record-icon.tsx';
import { regionName } from '../shell/region-name.ts';
import { usePreferences } from '../store/session.ts';

interface Props {
  readonly label: string;
  readonly vpc: Vpc | undefined;
  readonly topology: Topology;
  /** Given where the VPC is to be chosen. */
  readonly choice?: { readonly except: VpcId; readonly onChoose: (vpc: VpcId | null) => void };
}

/** One end of the peering that is about to be made: whose VPC it is, where, and its CIDR blocks. */
export function ConnectEnd({ label, vpc, topology, choice }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const account = topology.accounts.get(vpc?.account ?? '')?.name;
  return (
    <div className="connect-end">
      <span className="quiet">{label}</span>
      {choice ? (
        <Select
          aria-label={label}
          placeholder={t('connect.choose')}
          data={[...topology.vpcs.values()]
            .filter(({ id }) => id !== choice.except)
            .map(({ id, name, cidrs }) => ({ value: id, label: `${name}  ${cidrs[0] ?? ''}` }))}
          value={vpc?.id ?? null}
          onChange={choice.onChoose}
          searchable
          selectFirstOptionOnChange
          data-autofocus
        />
      ) : (
        <b className="row connect-vpc">
          <RecordIcon of="vpc" size={14} />
          <span className="clip" title={vpc?.name}>
            {vpc?.name}
          </span>
        </b>
      )}
      {vpc && (
        <>
          <span className="quiet">
            {[regionName(topology.meta.provider, vpc.region, language), account].filter(Boolean).join(' · ')}
          </span>
          <span className="mono">{vpc.cidrs.join(', ')}</span>
        </>
      )}
    </div>
  );
}
