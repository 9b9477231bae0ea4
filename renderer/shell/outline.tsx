import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subnet, Topology, Vpc } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { useCardFindings } from '../canvas/marks.ts';
import { useDocument } from '../store/document.ts';
import { usePreferences } from '../store/session.ts';
import { OutlineRow } from './outline-row.tsx';
import { RecordIcon } from './record-icon.tsx';
import { regionName } from './region-name.ts';
import { useFindingsOf } from '../store/analysis.ts';

/** Region, VPC, subnet. */
export function Outline() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const language = usePreferences((preferences) => preferences.language);
  const regions = useMemo(() => groupByRegion(topology), [topology]);
  if (regions.length === 0) return <p className="pane-empty">{t('outline.empty')}</p>;
  return (
    <ul className="outline" aria-labelledby="outline-title">
      {regions.map(({ region, vpcs }) => (
        <li key={region}>
          <span className="outline-region" title={region}>
            <RecordIcon of="region" size={14} />
            <span className="clip">{regionName(topology.meta.provider, region, language)}</span>
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
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const [worst] = useCardFindings(vpc.id);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className="outline-branch">
        <button
          className="outline-toggle"
          aria-expanded={open}
          aria-label={t('outline.subnetsOf', { name: vpc.name })}
          disabled={subnets.length === 0}
          onClick={() => setOpen(!open)}
        >
          {subnets.length > 0 && <Chevron size={12} />}
        </button>
        <OutlineRow type="vpcs" id={vpc.id} name={vpc.name} cidr={vpc.cidrs[0] ?? ''} worst={worst} />
      </div>
      {open && (
        <ul>
          {subnets.map((subnet) => (
            <OutlineSubnet key={subnet.id} subnet={subnet} />
          ))}
        </ul>
      )}
    </li>
  );
}

function OutlineSubnet({ subnet: { id, name, cidr, cidr6 } }: { readonly subnet: Subnet }) {
  const [worst] = useFindingsOf({ type: 'subnets', id });
  return (
    <li>
      <OutlineRow type="subnets" id={id} name={name} cidr={cidr ?? cidr6 ?? ''} worst={worst} />
    </li>
  );
}

const { compare: inOrder } = new Intl.Collator(undefined, { numeric: true });

/** Regions in the order of the provider's list, VPCs and subnets by name. */
function groupByRegion(topology: Topology) {
  const profile = profileOf(topology.meta.provider);
  const known = profile.ok ? profile.value.regions.map(({ id }) => id) : [];
  const rank = (region: string): number => (known.includes(region) ? known.indexOf(region) : known.length);
  const subnets = Map.groupBy(topology.subnets.values(), ({ vpc }) => vpc);
  return [...Map.groupBy(topology.vpcs.values(), ({ region }) => region)]
    .sort(([a], [b]) => rank(a) - rank(b) || inOrder(a, b))
    .map(([region, vpcs]) => ({
      region,
      vpcs: vpcs
        .sort((a, b) => inOrder(a.name, b.name))
        .map((vpc) => ({ vpc, subnets: (subnets.get(vpc.id) ?? []).sort((a, b) => inOrder(a.name, b.name)) })),
    }));
}
