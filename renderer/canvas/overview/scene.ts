import { severities, type Finding, type Severity } from '../../../shared/rules/engine/finding.ts';
import type { PeeringId, Position, Topology } from '../../../shared/model/topology.ts';
import { utilisation, type TrafficPeak, type UtilisationLevel } from '../../store/traffic-peaks.ts';
import { accountShades } from '../account-shades.ts';
import type { Box } from '../boxes.ts';
import type { RegionBox } from '../regions.ts';
import { statusGroup } from '../status-group.ts';

/** What the overview paints: everything there is, as far as it can be told in a few pixels. */
export interface Scene {
  readonly regions: readonly SceneRegion[];
  readonly cards: readonly SceneCard[];
  readonly lines: readonly SceneLine[];
}

export interface SceneRegion extends RegionBox {
  readonly title: string;
  /** How wide its title may be: up to the next region, and no less than its box. */
  readonly room: number;
}

export interface SceneCard {
  readonly id: string;
  readonly box: Box;
  readonly name: string;
  readonly cidrs: readonly string[];
  readonly external: boolean;
  /** The number of its account's colour; absent while there are no two accounts. */
  readonly shade: number | undefined;
  readonly severity: Severity | undefined;
}

export type SceneLook = ReturnType<typeof statusGroup>;
export const sceneLooks: readonly SceneLook[] = ['inactive', 'planned', 'pending', 'active'];

export interface SceneLine {
  readonly id: string;
  readonly points: readonly Position[];
  readonly look: SceneLook;
  /** True when an error is found of it. */
  readonly refused: boolean;
  /** How near the monitored traffic came to the cap. */
  readonly load: UtilisationLevel;
}

/** Of what is found, the most severe. */
function worstOf(findings: readonly Finding[] | undefined): Severity | undefined {
  if (!findings || findings.length === 0) return undefined;
  return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** About the height of a title that stands above its region, in canvas pixels, as far out as it is read. */
const titleBand = 80;

/** The regions with their titles, which may run on into the gap on the right of them. */
export function sceneRegions(regions: readonly RegionBox[], titleOf: (region: string) => string): SceneRegion[] {
  return regions.map((box) => {
    const beside = regions.filter(
      ({ x, y, height }) => x > box.x && y < box.y + titleBand && y + height > box.y - titleBand,
    );
    const next = Math.min(...beside.map(({ x }) => x));
    return { ...box, title: titleOf(box.region), room: Math.max(box.width, Math.min(next - box.x, 3 * box.width)) };
  });
}

export function sceneCards(
  topology: Topology,
  boxes: ReadonlyMap<string, Box>,
  found: ReadonlyMap<string, readonly Finding[]>,
): SceneCard[] {
  const shades = accountShades(topology);
  const cards: SceneCard[] = [];
  for (const { id, name, cidrs, external, account } of topology.vpcs.values()) {
    const box = boxes.get(id);
    if (!box) continue;
    const shade = shades.get(account ?? '');
    cards.push({ id, box, name, cidrs, external: external === true, shade, severity: worstOf(found.get(id)) });
  }
  return cards;
}

/** `found`: what is found of each peering, by `peerings:ID`. */
export function sceneLines(
  topology: Topology,
  pointsOf: (peering: string) => readonly Position[] | undefined,
  found: ReadonlyMap<string, readonly Finding[]>,
  peaks: ReadonlyMap<PeeringId, TrafficPeak>,
): SceneLine[] {
  const lines: SceneLine[] = [];
  for (const { id, status, bandwidthMbps } of topology.peerings.values()) {
    const points = pointsOf(id);
    if (!points) continue;
    const own = found.get(`peerings:${id}`)?.filter(({ subjects: [first] }) => first?.id === id); // others only mention it
    const load = utilisation(bandwidthMbps, peaks.get(id)?.mbps)?.level ?? 'calm';
    lines.push({ id, points, look: statusGroup(status), refused: worstOf(own) === 'error', load });
  }
  return lines;
}
