import { ActionIcon } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Peering } from '../../../shared/model/topology.ts';
import { daysOfMonth, type PeeringCost } from '../../../shared/plan/cost.ts';
import type { Language } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { showInDrawer, usePreferences } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import { utilisation, type TrafficPeak } from '../../store/traffic-peaks.ts';
import { dayText, mbpsText, money } from '../traffic/money.ts';
import { useCostOf } from '../traffic/use-cost.ts';
import { UtilisationMeter } from '../traffic/utilisation-meter.tsx';
import { Field, Section } from './section.tsx';

interface Props {
  readonly peering: Peering;
  /** How the provider bills it, in words. */
  readonly billing: string | null;
}

/** What flows over a peering, what is asked of it, and what that costs in a month. */
export function TrafficSection({ peering, billing }: Props) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const peak = useTraffic(({ peaks }) => peaks.get(peering.id));
  const cost = useCostOf(peering.id);
  const show = t('traffic.showChart');
  return (
    <Section
      title={t('traffic.andCost')}
      note={peak && t('traffic.daysMonitored', { count: peak.days })}
      topic="monitoring"
      tools={
        <ActionIcon
          variant="subtle"
          color="gray"
          size={20}
          aria-label={show}
          title={show}
          onClick={() => showInDrawer('traffic')}
        >
          <IconChartLine size={14} />
        </ActionIcon>
      }
    >
      {peak ? <Peaks peak={peak} cap={peering.bandwidthMbps} /> : <p className="quiet">{t('traffic.notMonitored')}</p>}
      {cost && cost.demandMbps !== null && (
        <Field label={t('traffic.demand')} topic="bandwidth">
          <Asked mbps={cost.demandMbps} cap={peering.bandwidthMbps} language={language} />
        </Field>
      )}
      {billing !== null && (
        <Field label={t('inspector.billing')} topic="billing">
          <span>{billing}</span>
        </Field>
      )}
      {cost && (
        <Field label={t('traffic.columns.month')} topic="billing">
          <Month cost={cost} />
        </Field>
      )}
    </Section>
  );
}

function Peaks({ peak, cap }: { readonly peak: TrafficPeak; readonly cap: number | undefined }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const used = utilisation(cap, peak.mbps);
  const reading = (amount: string, at: number) => (
    <span>
      {amount} <span className="quiet">{dayText(at)}</span>
    </span>
  );
  return (
    <>
      <Field label={t('traffic.peakIn')}>{reading(`${mbpsText(peak.in, language)} Mbps`, peak.inAt)}</Field>
      <Field label={t('traffic.peakOut')}>{reading(`${mbpsText(peak.out, language)} Mbps`, peak.outAt)}</Field>
      {peak.loss !== null && (
        <Field label={t('traffic.mostLoss')}>{reading(`${mbpsText(peak.loss, language)} %`, peak.lossAt)}</Field>
      )}
      <Field label={t('traffic.ofCap')}>
        {used ? (
          <UtilisationMeter used={used} label={t('traffic.columns.used')} />
        ) : (
          <span className="quiet">{t('inspector.noCap')}</span>
        )}
      </Field>
    </>
  );
}

interface AskedProps {
  readonly mbps: number;
  readonly cap: number | undefined;
  readonly language: Language;
}

function Asked({ mbps, cap, language }: AskedProps) {
  const { t } = useTranslation();
  const used = utilisation(cap, mbps);
  return (
    <span className="utilisation-asked">
      <span>{`${mbpsText(mbps, language)} Mbps`}</span>
      {used && <UtilisationMeter used={used} label={t('traffic.demandOfCap')} />}
    </span>
  );
}

/** The estimate with what it is counted from, or why there is none. */
function Month({ cost: { monthly, why, mbps, basis, days } }: { readonly cost: PeeringCost }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { pricePerMbpsDay, currency } = useDocument(({ topology }) => topology!.meta);
  if (monthly === null) return <span className="quiet">{why && t(`traffic.whyNot.${why}`)}</span>;
  if (mbps === null || basis === null || pricePerMbpsDay === undefined || monthly === 0) {
    return <span>{monthly === 0 ? t('traffic.free') : money(monthly, currency, language)}</span>;
  }
  return (
    <span>
      {money(monthly, currency, language)}{' '}
      <span className="quiet">
        {t('traffic.counted', {
          mbps: mbpsText(mbps, language),
          price: new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(pricePerMbpsDay),
          days: daysOfMonth,
        })}
        {' · '}
        {t(`traffic.basis.${basis}`, { count: days })}
      </span>
    </span>
  );
}
