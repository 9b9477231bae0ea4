import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RouteView, SortColumn } from './route-view.ts';

interface SortHeadProps {
  readonly by: SortColumn;
  readonly sort: RouteView['sort'];
  readonly onSort: (sort: RouteView['sort']) => void;
  readonly className?: string;
}

const titles = { destination: 'destination', type: 'type', hop: 'nextHop', remark: 'remark' } as const;

/** The head of a column: a press sorts up, the next one down, the third leaves the order of the document. */
export function SortHead({ by, sort, onSort, className }: SortHeadProps) {
  const { t } = useTranslation();
  const own = sort?.by === by ? sort : null;
  const Arrow = own?.down ? IconArrowDown : IconArrowUp;
  return (
    <th className={className} aria-sort={own ? (own.down ? 'descending' : 'ascending') : 'none'}>
      <button
        className="sort-head"
        onClick={() => onSort(!own ? { by, down: false } : own.down ? null : { by, down: true })}
      >
        {t(`routes.${titles[by]}`)}
        {own && <Arrow size={11} aria-hidden />}
      </button>
    </th>
  );
}
