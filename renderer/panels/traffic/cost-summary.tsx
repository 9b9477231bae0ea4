import { useTranslation } from 'react-i18next';
import { daysOfMonth } from '../../../shared/plan/cost.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { money } from './money.ts';
import { useCost } from './use-cost.ts';

/** What the project costs in a month, account by account, and what the estimate takes for granted. */
export function CostSummary() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const meta = useDocument(({ topology }) => topology!.meta);
  const accounts = useDocument(({ topology }) => topology!.accounts);
  const cost = useCost();
  if (!cost) return null;
  if (meta.pricePerMbpsDay === undefined && cost.peerings.some(({ why }) => why === 'no-price')) {
    return <p className="cost-summary quiet">{t('traffic.typePrice')}</p>;
  }
  return (
    <section className="cost-summary" aria-label={t('traffic.cost')}>
      <h3>
        <span className="grow">{t('traffic.costOfMonth', { days: daysOfMonth })}</span>
        <b className="traffic-number">{money(cost.monthly, meta.currency, language)}</b>
      </h3>
      {cost.accounts.length > 1 && (
        <dl>
          {cost.accounts.map(({ account, monthly }) => (
            <div key={account}>
              <dt className="clip">
                {account === null ? t('traffic.noAccount') : (accounts.get(account)?.name ?? account)}
              </dt>
              <dd className="traffic-number">{money(monthly, meta.currency, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {cost.assumptions.length > 0 && (
        <>
          <h4>{t('traffic.assumptions')}</h4>
          <ul>
            {cost.assumptions.map((assumption) => (
              <li key={assumption}>{t(`traffic.assume.${assumption}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
