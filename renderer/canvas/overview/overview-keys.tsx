import { useTranslation } from 'react-i18next';
import type { Topology } from '../../../shared/model/topology.ts';
import { canvasStops } from '../editing/canvas-stops.ts';
import { focusStop } from '../editing/stop-focus.ts';

/** Where the keyboard enters a drawing whose cards are not mounted: it tells what there is, and Tab goes to the first. */
export function OverviewKeys({ topology }: { readonly topology: Topology }) {
  const { t } = useTranslation();
  const label = t('canvas.overview', {
    vpcs: t('counts.vpcs', { count: topology.vpcs.size }),
    peerings: t('counts.peerings', { count: topology.peerings.size }),
  });
  return (
    <div
      className="overview-keys"
      role="application"
      tabIndex={0}
      aria-label={label}
      aria-description={t('canvas.overviewHelp')}
      onKeyDown={(event) => {
        const [first] = canvasStops(topology);
        if (event.key !== 'Tab' || event.shiftKey || !first) return;
        event.preventDefault();
        focusStop(first);
      }}
    />
  );
}
