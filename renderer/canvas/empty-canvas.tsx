import { useTranslation } from 'react-i18next';

/** What to do first, while there is nothing. */
export function EmptyCanvas() {
  const { t } = useTranslation();
  return (
    <div className="empty-canvas">
      <b>{t('canvas.emptyTitle')}</b>
      <span>{t('canvas.emptyHint')}</span>
    </div>
  );
}
