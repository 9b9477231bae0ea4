import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSubnet } from '../../../shared/model/edits/subnets.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { commit, useDocument } from '../../store/document.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';
import { onGridKeys } from '../routes/grid-keys.ts';
import { Section } from './section.tsx';
import { SubnetRow } from './subnet-row.tsx';

/** The subnets of a VPC; a new one gets the next free block, and its name is ready to type over. */
export function SubnetSection({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const [fresh, setFresh] = useState('');
  const subnets = subnetsOfVpc(topology, vpc.id);
  const dual = vpc.cidrs.some((cidr) => cidr.includes(':'));
  return (
    <Section
      title={t('inspector.subnets')}
      topic="subnet"
      note={subnets.length}
      addLabel={t('inspector.addSubnet')}
      onAdd={() => {
        const added = commit('addSubnet', (current, newId) => addSubnet(current, newId, { vpc: vpc.id }));
        if (added.ok) setFresh(added.value.subnet);
      }}
    >
      <div onKeyDown={onGridKeys}>
        {subnets.map((subnet) => (
          <SubnetRow key={subnet.id} subnet={subnet} fresh={subnet.id === fresh} dual={dual} />
        ))}
      </div>
    </Section>
  );
}
