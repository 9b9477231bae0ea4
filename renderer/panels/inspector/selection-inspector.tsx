import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { removeSelection } from '../../shell/use-commands.ts';

/** Several things at once: how many, and what can be done with all of them. */
export function SelectionInspector({ selection }: { readonly selection: readonly Subject[] }) {
  const { t } = useTranslation();
  const count = (type: Subject['type']): number => selection.filter((item) => item.type === type).length;
  return (
    <div className="inspector-body inspector-many">
      <b>{t('inspector.several', { count: selection.length })}</b>
      <span className="quiet">{t('inspector.severalOf', { vpcs: count('vpcs'), peerings: count('peerings') })}</span>
      <Button onClick={removeSelection}>{t('inspector.removeAll')}</Button>
    </div>
  );
}
