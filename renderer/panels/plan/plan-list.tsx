import { useVirtualizer } from '@tanstack/react-virtual';
import { IconCheck, IconLink, IconLinkOff, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepAction } from '../../../shared/plan/plan.ts';
import { cardsOf } from '../../canvas/subject-place.ts';
import { useBringIntoView } from '../../canvas/use-bring-into-view.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { select } from '../../store/session.ts';
import type { PlanRow } from './plan-rows.ts';

const icons = {
  'create-peering': IconLink,
  'accept-peering': IconCheck,
  'delete-peering': IconLinkOff,
  'change-bandwidth': IconPencil,
  'add-route': IconPlus,
  'remove-route': IconMinus,
  'change-route': IconPencil,
} satisfies Record<StepAction, typeof IconPlus>;

/** The lines of the plan; a click on a step shows what it is about. */
export function PlanList({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const bringIntoView = useBringIntoView();
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 12,
  });
  const show = (row: PlanRow): void => {
    const { topology } = useDocument.getState();
    if (row.type !== 'step' || !topology) return;
    const subject = subjectOf(row);
    if (!topology[subject.type].has(subject.id)) return; // only the baseline has it
    select([subject]);
    bringIntoView(cardsOf(topology, subject));
  };
  return (
    <div ref={scroller} className="plan-list" role="list" tabIndex={0} aria-label={t('plan.title')} data-pane-start>
      <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={row.key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={`plan-row plan-${row.type}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => show(row)}
            >
              <PlanLine row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function PlanLine({ row }: { readonly row: PlanRow }) {
  if (row.type === 'step') {
    const Icon = icons[row.step.action];
    return (
      <>
        <span className="plan-number">{row.step.number}</span>
        <Icon size={14} aria-hidden />
        <span className="clip" title={row.text}>
          {row.text}
        </span>
      </>
    );
  }
  if (row.type === 'field') {
    return (
      <>
        <span className="plan-label quiet">{row.label}</span>
        <span className="clip plan-value" title={row.text}>
          {row.text}
        </span>
      </>
    );
  }
  if (row.type === 'heading') {
    return (
      <>
        <b className="clip">{row.text}</b>
        <span className="quiet">{row.count}</span>
      </>
    );
  }
  return (
    <span className={`clip${row.strong ? ' plan-strong' : ''}`} title={row.text}>
      {row.text}
    </span>
  );
}

function subjectOf({ step }: Extract<PlanRow, { type: 'step' }>): Subject {
  return 'route' in step ? { type: 'routes', id: step.route.route } : { type: 'vpcs', id: step.vpc.id };
}
