import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peering, PeeringId } from '../../../shared/model/topology.ts';
import type { PeeringCost } from '../../../shared/plan/cost.ts';
import { useDocument } from '../../store/document.ts';
import { select, usePreferences } from '../../store/session.ts';
import { useTraffic } from '../../store/traffic.ts';
import { utilisation } from '../../store/traffic-peaks.ts';
import { mbpsText, money } from './money.ts';
import { useCost } from './use-cost.ts';
import { UtilisationMeter } from './utilisation-meter.tsx';

const rowHeight = 26;

/** Every peering with its cap, the highest day, how much of the cap that is, and what it costs in a month. */
export function TrafficTable({ chosen }: { readonly chosen: PeeringId | null }) {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const days = useTraffic((traffic) => traffic.days);
  const cost = useCost();
  const costs = useMemo(() => new Map(cost?.peerings.map((of) => [of.peering, of])), [cost]);
  const peerings = useMemo(
    () =>
      [...topology.peerings.values()].sort(
        (a, b) => Number(days.has(b.id)) - Number(days.has(a.id)) || (a.name < b.name ? -1 : 1),
      ),
    [topology.peerings, days],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: peerings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const at = peerings.findIndex(({ id }) => id === chosen);
  const go = (index: number): void => {
    const peering = peerings[Math.max(0, Math.min(peerings.length - 1, index))];
    if (!peering) return;
    select([{ type: 'peerings', id: peering.id }]);
    rows.scrollToIndex(peerings.indexOf(peering));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: peerings.length,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(target);
  };
  return (
    <div className="traffic-table" ref={scroller}>
      <div className="traffic-head" aria-hidden>
        {(['peering', 'cap', 'peak', 'used', 'month'] as const).map((column) => (
          <span key={column}>{t(`traffic.columns.${column}`)}</span>
        ))}
      </div>
      <div
        role="listbox"
        aria-label={t('traffic.list')}
        aria-activedescendant={at < 0 ? undefined : `traffic-${chosen}`}
        tabIndex={0}
        style={{ height: rows.getTotalSize(), position: 'relative' }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const peering = peerings[index]!;
          return (
            <div
              key={peering.id}
              id={`traffic-${peering.id}`}
              role="option"
              aria-selected={peering.id === chosen}
              className="traffic-row"
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => select([{ type: 'peerings', id: peering.id }])}
            >
              <Row peering={peering} cost={costs.get(peering.id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ peering, cost }: { readonly peering: Peering; readonly cost: PeeringCost | undefined }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { vpcs, meta } = useDocument((document) => document.topology!);
  const peak = useTraffic((traffic) => traffic.peaks.get(peering.id));
  const cap = peering.bandwidthMbps;
  const used = utilisation(cap, peak?.mbps);
  const ends = [peering.requester, peering.accepter].map((id) => vpcs.get(id)?.name ?? id).join(' – ');
  return (
    <>
      <span className="clip" title={`${peering.name} ${ends}`}>
        <b>{peering.name || peering.id}</b> <span className="quiet">{ends}</span>
      </span>
      <span className="traffic-number">{cap === undefined ? '–' : mbpsText(cap, language)}</span>
      <span className="traffic-number">{peak ? mbpsText(peak.mbps, language) : '–'}</span>
      <span className="traffic-used">
        {used ? (
          <UtilisationMeter used={used} label={t('traffic.columns.used')} />
        ) : (
          <span className="traffic-number quiet">–</span>
        )}
      </span>
      <span className="traffic-number">
        {!cost || cost.monthly === null ? (
          <span className="quiet">{cost?.why ? t(`traffic.why.${cost.why}`) : '–'}</span>
        ) : cost.monthly === 0 ? (
          t('traffic.free')
        ) : (
          money(cost.monthly, meta.currency, language)
        )}
      </span>
    </>
  );
}
