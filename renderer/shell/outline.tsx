import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subnet, Topology, Vpc } from '../../shared/model/topology.ts';
import { regionName } from './region-name.ts';
import { useFindingsOf } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { select, usePreferences, useSession } from '../store/session.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** Region, VPC, subnet. */
export function Outline() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const regions = useMemo(() => groupByRegion(topology), [topology]);
  if (regions.length === 0) return <p className="pane-empty">{t('outline.empty')}</p>;
  return (
    <ul className="outline">
      {regions.map(({ region, vpcs }) => (
        <li key={region}>
          <span className="outline-region clip" title={region}>
            {regionName(topology.meta.provider, region, language)}
          </span>
          <ul>
            {vpcs.map(({ vpc, subnets }) => (
              <OutlineVpc key={vpc.id} vpc={vpc} subnets={subnets} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function OutlineVpc({ vpc, subnets }: { readonly vpc: Vpc; readonly subnets: readonly Subnet[] }) {
  return (
    <li>
      <OutlineRow type="vpcs" id={vpc.id} name={vpc.name} cidr={vpc.cidrs[0] ?? ''} flyTo={vpc.id} />
      <ul>
        {subnets.map(({ id, name, cidr, cidr6 }) => (
          <li key={id}>
            <OutlineRow type="subnets" id={id} name={name} cidr={cidr ?? cidr6 ?? ''} flyTo={vpc.id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface RowProps {
  readonly type: 'vpcs' | 'subnets';
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  readonly flyTo: string;
}

function OutlineRow({ type, id, name, cidr, flyTo }: RowProps) {
  const selected = useSession(({ selection }) => selection.some((item) => item.id === id && item.type === type));
  const [worst] = useFindingsOf({ type, id });
  const { fitView } = useReactFlow();
  return (
    <button
      className={`outline-row outline-${type}`}
      aria-current={selected || undefined}
      onClick={() => {
        select([{ type, id }]);
        void fitView({ nodes: [{ id: flyTo }], maxZoom: 1, duration: 200 });
      }}
    >
      <span className="clip grow" title={name}>
        {name}
      </span>
      <span className="mono quiet">{cidr}</span>
      {worst && <SeverityIcon severity={worst.severity} size={12} />}
    </button>
  );
}

function groupByRegion(topology: Topology) {
  const subnets = Map.groupBy(topology.subnets.values(), ({ vpc }) => vpc);
  const regions = Map.groupBy(topology.vpcs.values(), ({ region }) => region);
  return [...regions].map(([region, vpcs]) => ({
    region,
    vpcs: vpcs.map((vpc) => ({ vpc, subnets: subnets.get(vpc.id) ?? [] })),
  }));
}
