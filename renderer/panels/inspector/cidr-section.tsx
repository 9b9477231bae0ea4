import { ActionIcon } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setVpcCidrs } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { commit } from '../../store/document.ts';
import { CidrField } from '../routes/cidr-field.tsx';
import { onGridKeys } from '../routes/grid-keys.ts';
import { AddCidr } from './add-cidr.tsx';
import { Section } from './section.tsx';

/** The blocks of a VPC, the primary one first. */
export function CidrSection({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { id, cidrs } = vpc;
  const set = (next: readonly string[]) => commit('setVpcCidrs', (current) => setVpcCidrs(current, id, next));
  return (
    <Section
      topic="cidr"
      title={t('inspector.cidrs')}
      note={cidrs.length}
      addLabel={t('inspector.addCidr')}
      onAdd={() => setAdding(true)}
    >
      <div onKeyDown={onGridKeys}>
        {cidrs.map((cidr, index) => (
          <div className="inspector-cidr" key={`${index} ${cidr}`} data-row tabIndex={-1}>
            <CidrField
              className="grow"
              label={t('inspector.cidrNumber', { number: index + 1 })}
              value={cidr}
              editOf={(current, text) => setVpcCidrs(current, id, cidrs.with(index, text))}
              onCommit={(text) => set(cidrs.with(index, text))}
            />
            {index === 0 ? (
              <span className="quiet inspector-primary">{t('inspector.primary')}</span>
            ) : (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={20}
                aria-label={t('inspector.makePrimary', { cidr })}
                title={t('inspector.makePrimary', { cidr })}
                onClick={() => set([cidr, ...cidrs.toSpliced(index, 1)])}
              >
                <IconArrowUp size={12} />
              </ActionIcon>
            )}
            <ActionIcon
              data-remove
              variant="subtle"
              color="gray"
              size={20}
              aria-label={t('inspector.removeCidr', { cidr })}
              onClick={() => set(cidrs.toSpliced(index, 1))}
            >
              <IconX size={12} />
            </ActionIcon>
          </div>
        ))}
      </div>
      {adding && <AddCidr vpc={vpc} onDone={() => setAdding(false)} />}
    </Section>
  );
}
