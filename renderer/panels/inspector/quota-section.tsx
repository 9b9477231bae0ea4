import { useTranslation } from 'react-i18next';
import type { VpcId } from '../../../shared/model/topology.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { QuotaMeter } from './quota-meter.tsx';
import { Section } from './section.tsx';

/** What is used of every quota that the provider or the project states: of a VPC and its tables, or of the accounts. */
export function QuotaSection({ vpc }: { readonly vpc: VpcId | null }) {
  const { t } = useTranslation();
  const all = useAnswer('quotas', { vpc });
  const uses = all?.filter(({ key }) => key !== 'peerings-per-vpc'); // stands above the list of peerings
  if (!uses || uses.length === 0) return null;
  return (
    <Section title={t('quotas.title')} topic="quota">
      {uses.map(({ key, used, limit, from, of }) => (
        <div key={`${key} ${of}`} className="quota-use">
          <span className="clip grow">
            {t(`quotas.keys.${key}`)} {of !== null && <span className="quiet">{of}</span>}
          </span>
          <span className="quota-count">
            {used} / {limit}
          </span>
          {from === 'project' && <span className="quiet">{t('quotas.own')}</span>}
          <QuotaMeter used={used} limit={limit} label={`${t(`quotas.keys.${key}`)} ${of ?? ''}: ${used} / ${limit}`} />
        </div>
      ))}
    </Section>
  );
}
