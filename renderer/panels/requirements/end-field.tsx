import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementEnd } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';

interface EndFieldProps {
  readonly label: string;
  readonly value: RequirementEnd | null;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (end: RequirementEnd | null) => void;
}

/** Of thousands of choices so many are shown; typing finds the others. */
const shown = 60;

/** One end of a requirement: a VPC, a subnet, or a block that is typed. */
export function EndField({ label, value, error, autoFocus, onChange }: EndFieldProps) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const cidr = /^[\da-f.:]+\/?\d*$/i.test(typed) && /[.:]/.test(typed) ? typed : null;
  const known = useMemo(
    () => [
      {
        group: t('records.vpcs'),
        items: [...topology.vpcs.values()].map(({ id, name, cidrs }) => ({
          value: `vpc ${id}`,
          label: [name || id, cidrs[0]].filter(Boolean).join('  '),
        })),
      },
      {
        group: t('records.subnets'),
        items: [...topology.subnets.values()].map(({ id, name, vpc, cidr: block }) => ({
          value: `subnet ${id}`,
          label: [`${topology.vpcs.get(vpc)?.name ?? vpc} · ${name || id}`, block].filter(Boolean).join('  '),
        })),
      },
    ],
    [topology.vpcs, topology.subnets, t],
  );
  const blocks = [...new Set([cidr, value && 'cidr' in value ? value.cidr : null])].flatMap((text) => text ?? []);
  const data = [
    { group: t('requirements.block'), items: blocks.map((text) => ({ value: `cidr ${text}`, label: text })) },
    ...known,
  ].filter(({ items }) => items.length > 0);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      autoFocus={autoFocus ?? false}
      limit={shown}
      data={data}
      value={value === null ? null : keyOf(value)}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('requirements.noEnd')}
      comboboxProps={{ shadow: 'md', width: 300, position: 'top-start' }}
      onChange={(chosen) => onChange(chosen === null ? null : endOf(chosen))}
    />
  );
}

function keyOf(end: RequirementEnd): string {
  if ('cidr' in end) return `cidr ${end.cidr}`;
  return 'vpc' in end ? `vpc ${end.vpc}` : `subnet ${end.subnet}`;
}

function endOf(key: string): RequirementEnd {
  const at = key.indexOf(' ');
  const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'cidr') return { cidr: id };
  return kind === 'vpc' ? { vpc: id } : { subnet: id };
}
