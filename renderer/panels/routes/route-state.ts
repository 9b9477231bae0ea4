import type { Peering, Route } from '../../../shared/model/topology.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { statusGroup } from '../../canvas/status-group.ts';

/** What a route comes to, in a word; the texts are keyed by it. */
export const routeWords = [
  'in-use',
  'unused',
  'planned',
  'pending',
  'inactive',
  'off',
  'transit',
  'outside',
  'wide',
  'refused',
  'no-hop',
  'dropped',
  'unaligned',
  'fault',
] as const;
type RouteWord = (typeof routeWords)[number];

interface RouteState {
  readonly word: RouteWord;
  readonly tone: Severity | 'good' | 'quiet';
}

interface RouteCase {
  readonly route: Route;
  /** About the route, the worst first. */
  readonly findings: readonly Finding[];
  /** The peering that the route points at, and what is found about it. */
  readonly peering: Peering | undefined;
  readonly peeringFindings: readonly Finding[];
  /** Whether a subnet uses the route's table. */
  readonly used: boolean;
}

/** The state of a route, from what is found about it and about its next hop. */
export function routeState({ route, findings, peering, peeringFindings, used }: RouteCase): RouteState {
  if (route.enabled === false) return { word: 'off', tone: 'quiet' };
  const group = peering && statusGroup(peering.status);
  const waits = group === 'pending' || group === 'inactive' ? group : undefined;
  const [worst] = findings;
  if (worst) return { word: faultWord(worst, waits), tone: worst.severity };
  const overlap = peeringFindings.find(({ rule }) => rule === 'peering-cidr-overlap');
  if (overlap?.severity === 'error') return { word: 'refused', tone: 'error' };
  if (route.nextHop.type === 'blackhole') return { word: 'dropped', tone: 'quiet' };
  if (waits) return { word: waits, tone: 'quiet' };
  if (!used) return { word: 'unused', tone: 'quiet' };
  return group === 'planned' ? { word: 'planned', tone: 'quiet' } : { word: 'in-use', tone: 'good' };
}

function faultWord({ rule, severity }: Finding, waits: 'pending' | 'inactive' | undefined): RouteWord {
  switch (rule) {
    case 'route-transit':
      return 'transit';
    case 'route-outside-peer':
      return severity === 'error' ? 'outside' : 'wide';
    case 'route-next-hop-missing':
      return 'no-hop';
    case 'route-blackhole':
    case 'peering-inactive':
      return waits ?? 'dropped';
    case 'cidr-not-canonical':
      return 'unaligned';
    default:
      return 'fault';
  }
}
