import type { TFunction } from 'i18next';
import type { Picture, PictureCard, PictureLine, PictureRegion } from '../../shared/formats/picture/picture.ts';
import { lineLooks, type LineLook } from '../../shared/formats/picture/picture.ts';
import type { Topology, VpcId } from '../../shared/model/topology.ts';
import {
  severities,
  type Finding,
  type Language,
  type Severity,
  type Subject,
} from '../../shared/rules/engine/finding.ts';
import { cardBoxes, type Box } from '../canvas/boxes.ts';
import type { DrawnLine } from '../canvas/lines.ts';
import { marksOf } from '../canvas/marks.ts';
import { placementOf } from '../canvas/placement.ts';
import { plateFacts } from '../canvas/plate-facts.ts';
import { regionBoxes } from '../canvas/regions.ts';
import { roundedPath } from '../canvas/routing/rounded-path.ts';
import { statusGroup } from '../canvas/status-group.ts';
import { cardsOf } from '../canvas/subject-place.ts';
import { regionName } from '../shell/region-name.ts';
import { gatewaysOfVpc, subnetsOfVpc, tableOfSubnet } from '../store/indexes.ts';

export interface PictureWishes {
  readonly t: TFunction;
  readonly language: Language;
  /** Marks what is found; without it the picture shows the design alone. */
  readonly findings: readonly Finding[] | null;
  /** What stands beside the title. */
  readonly subtitle: string;
}

/** The part of a design that a selection speaks of: its VPCs, and the peerings and notes that lie within. */
export function selectedPart(topology: Topology, selection: readonly Subject[]): Topology {
  const vpcs = new Set(selection.flatMap((subject) => cardsOf(topology, subject)));
  const noted = new Set(selection.filter(({ type }) => type === 'notes').map(({ id }) => id));
  return {
    ...topology,
    vpcs: kept(topology.vpcs, ({ id }) => vpcs.has(id)),
    peerings: kept(topology.peerings, ({ requester, accepter }) => vpcs.has(requester) && vpcs.has(accepter)),
    notes: kept(topology.notes, ({ id, about }) => noted.has(id) || (about !== undefined && vpcs.has(about.id))),
  };
}

function kept<T>(records: ReadonlyMap<string, T>, keep: (record: T) => boolean): ReadonlyMap<string, T> {
  return new Map([...records].filter(([, record]) => keep(record)));
}

/** Where the cards of a part stand: where they are in the whole. */
export function partBoxes(whole: Topology, part: Topology): ReadonlyMap<VpcId, Box> {
  const placement = placementOf(whole);
  return cardBoxes(whole, new Map([...part.vpcs.keys()].map((id) => [id, placement.get(id)!])));
}

/**
 * The design as it stands on the canvas, as a picture. `whole` is the project that `part` was taken from, `boxes` what
 * `partBoxes` says of them, and `lines` the ways of the part's peerings.
 */
export function pictureOf(
  whole: Topology,
  part: Topology,
  boxes: ReadonlyMap<VpcId, Box>,
  lines: ReadonlyMap<string, DrawnLine>,
  wishes: PictureWishes,
): Picture {
  const { t, language, findings, subtitle } = wishes;
  const marks = findings && marksOf(findings);
  const found = Map.groupBy(findings?.filter(({ waived }) => !waived) ?? [], ({ subjects: [first] }) => first?.id);
  return {
    title: whole.meta.name,
    subtitle,
    regions: regionBoxes(part, boxes).map(({ region, ...box }): PictureRegion => ({
      id: region,
      name: regionName(whole.meta.provider, region, language),
      cloudName: region,
      box,
    })),
    cards: [...part.vpcs.keys()].map((id) => cardOf(t, whole, id, boxes.get(id)!, marks)),
    lines: [...part.peerings.values()].flatMap((peering): PictureLine[] => {
      const line = lines.get(peering.id);
      if (!line) return [];
      return [
        {
          id: peering.id,
          from: peering.requester,
          to: peering.accepter,
          name: peering.name || peering.id,
          facts: plateFacts(t, whole, peering),
          look: statusGroup(peering.status),
          severity: worst(found.get(peering.id)),
          points: line.points,
          path: roundedPath(line.points),
          plate: line.plate,
        },
      ];
    }),
    notes: [...part.notes.values()].map(({ id, text, position }) => ({ id, text, box: noteBox(text, position) })),
    legend: Object.fromEntries(lineLooks.map((look) => [look, t(`legend.${look}`)])) as Record<LineLook, string>,
  };
}

function cardOf(
  t: TFunction,
  topology: Topology,
  id: VpcId,
  box: PictureCard['box'],
  marks: ReturnType<typeof marksOf> | null,
): PictureCard {
  const vpc = topology.vpcs.get(id)!;
  return {
    id,
    region: vpc.region,
    name: vpc.name,
    account: topology.accounts.get(vpc.account ?? '')?.name ?? '',
    external: vpc.external === true,
    cidrs: vpc.cidrs,
    gateways: gatewaysOfVpc(topology, id).map(({ type, name }) => name || t(`routes.types.${type}`)),
    severity: worst(marks?.cards.get(id)),
    rows: subnetsOfVpc(topology, id).map((subnet) => {
      const table = tableOfSubnet(topology, subnet);
      return {
        id: subnet.id,
        name: subnet.name,
        address: subnet.cidr ?? subnet.cidr6 ?? '',
        aside: table?.name ?? '',
        severity: worst(marks?.tables.get(table?.id ?? '')),
      };
    }),
    box,
  };
}

function worst(findings: readonly Finding[] | undefined): Severity | undefined {
  return severities.find((severity) => findings?.some((finding) => finding.severity === severity));
}

const noteWidth = 200;

function noteBox(text: string, { x, y }: { readonly x: number; readonly y: number }): PictureCard['box'] {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 6.8) / 180)), 0);
  return { x, y, width: noteWidth, height: 14 + lines * 16 };
}
