import { useTranslation } from 'react-i18next';
import { setQuota } from '../../../shared/model/edits/quotas.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { quotaKeys, type QuotaKey } from '../../../shared/providers/quota.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { Section } from './section.tsx';

/** The limits that the design is judged by: the provider's, or what the user has agreed on with it. */
export function QuotaLimits() {
  const { t } = useTranslation();
  const meta = useDocument(({ topology }) => topology!.meta);
  const profile = profileOf(meta.provider);
  if (!profile.ok) return null;
  const stated = profile.value.quotas;
  const keys = quotaKeys.filter((key) => stated[key] !== undefined || meta.quotas?.[key] !== undefined);
  return (
    <Section title={t('quotas.limits')} note={t('quotas.limitsHint')} topic="quota">
      {keys.map((key) => (
        <Limit key={key} of={key} provider={stated[key]?.limit} own={meta.quotas?.[key]} />
      ))}
    </Section>
  );
}

interface LimitProps {
  readonly of: QuotaKey;
  readonly provider: number | undefined;
  readonly own: number | undefined;
}

function Limit({ of: key, provider, own }: LimitProps) {
  const { t } = useTranslation();
  const name = t(`quotas.keys.${key}`);
  return (
    <div className="quota-limit">
      <span className="clip" title={name}>
        {name}
      </span>
      <TextField
        aria-label={name}
        inputMode="numeric"
        value={own === undefined ? '' : String(own)}
        placeholder={provider === undefined ? '–' : String(provider)}
        onCommit={(text) =>
          commit('setQuota', (topology) => setQuota(topology, key, text.trim() === '' ? undefined : Number(text)))
        }
      />
    </div>
  );
}
