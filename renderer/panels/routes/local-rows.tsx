import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The rows that the provider sets by itself, locked. */
export function LocalRows({ cidrs, wide }: { readonly cidrs: readonly string[]; readonly wide: boolean }) {
  const { t } = useTranslation();
  return cidrs.map((cidr) => (
    <tr key={cidr} className="route-local">
      {wide && <td />}
      <td className="mono">{cidr}</td>
      {wide && <td>Local</td>}
      <td>Local</td>
      {wide && <td title={t('routes.localRemark')}>{t('routes.localRemark')}</td>}
      <td className="route-state" title={t('routes.local')}>
        <IconLock size={12} aria-label={t('routes.local')} />
      </td>
      <td />
    </tr>
  ));
}
