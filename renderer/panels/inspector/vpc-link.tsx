import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Vpc } from '../../../shared/model/topology.ts';
import { select } from '../../store/session.ts';
import { Field } from './section.tsx';

/** The VPC that a record lies in, one click away. */
export function VpcLink({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  return (
    <Field label={t('inspector.vpc')}>
      <Button justify="space-between" onClick={() => select([{ type: 'vpcs', id: vpc.id }])}>
        {vpc.name}
      </Button>
    </Field>
  );
}
