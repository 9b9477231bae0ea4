import { useTranslation } from 'react-i18next';
import type { Vpc } from '../../../shared/model/topology.ts';
import { RecordLink } from './record-link.tsx';

/** The VPC that a record lies in, one click away. */
export function VpcLink({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  return <RecordLink label={t('inspector.vpc')} name={vpc.name} subject={{ type: 'vpcs', id: vpc.id }} />;
}
