import type {
  LineLook,
  Picture,
  PictureBox,
  PictureCard,
  PictureColours,
  PictureLine,
  PictureNote,
  PictureRegion,
} from './picture.ts';
import { xmlText } from './xml-text.ts';

// Source of the format: https://www.drawio.com/docs/reference/file-format/ and https://www.drawio.com/mxfile.xsd.

/**
 * A picture as a draw.io document of one page, uncompressed: a region is a container of its cards, a card a container of
 * its rows, a peering a connector that keeps its corners. `modified` is an ISO 8601 time.
 */
export function writeDrawio(picture: Picture, colours: PictureColours, modified: string): string {
  const regions = new Map(picture.regions.map((region) => [region.id, region]));
  const boxes = new Map(picture.cards.map(({ id, box }) => [id, box]));
  const cells = [
    '<mxCell id="0"/>',
    '<mxCell id="1" parent="0"/>',
    ...picture.regions.map((region) => regionCell(region, colours)),
    ...picture.cards.flatMap((card) => cardCells(card, regions.get(card.region), colours)),
    ...picture.lines.map((line) => lineCell(line, boxes, colours)),
    ...picture.notes.map((note) => noteCell(note, colours)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mxfile host="Peerplan" modified="${xmlText(modified)}" type="device" compressed="false" pages="1">`,
    `  <diagram id="peerplan" name="${xmlText(picture.title)}">`,
    '    <mxGraphModel grid="1" gridSize="8" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" pageScale="1" pageWidth="1169" pageHeight="827" math="0" shadow="0">',
    '      <root>',
    ...cells.map((cell) => `        ${cell}`),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
    '',
  ].join('\n');
}

type Style = Readonly<Record<string, string | number>>;

function styleText(style: Style): string {
  return Object.entries(style)
    .map(([key, value]) => (value === '' ? `${key};` : `${key}=${value};`))
    .join('');
}

/** Labels are HTML in draw.io: a word of the user's is escaped for that first, and then for XML. */
const label = (text: string): string => xmlText(xmlText(text));
const bold = (text: string): string => xmlText(`<b>${xmlText(text)}</b>`);

function vertex(id: string, parent: string, value: string, style: Style, box: PictureBox): string {
  const { x, y, width, height } = box;
  return (
    `<mxCell id="${xmlText(id)}" value="${value}" style="${xmlText(styleText(style))}" vertex="1" parent="${xmlText(parent)}">` +
    `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`
  );
}

const cellId = {
  region: (id: string): string => `region-${id}`,
  card: (id: string): string => `card-${id}`,
  row: (card: string, row: string): string => `row-${card}-${row}`,
  line: (id: string): string => `line-${id}`,
  note: (id: string): string => `note-${id}`,
};

const container = { container: 1, collapsible: 0, recursiveResize: 0, expand: 0 };

function regionCell({ id, name, cloudName, box }: PictureRegion, colours: PictureColours): string {
  const words = cloudName === name ? name : `${name} · ${cloudName}`;
  return vertex(
    cellId.region(id),
    '1',
    label(words),
    {
      rounded: 1,
      arcSize: 12,
      absoluteArcSize: 1,
      whiteSpace: 'wrap',
      html: 1,
      ...container,
      fillColor: colours.region,
      strokeColor: colours.regionBorder,
      fontColor: colours.text2,
      fontSize: 11,
      fontStyle: 1,
      align: 'left',
      verticalAlign: 'top',
      spacingLeft: 10,
      spacingTop: 2,
    },
    box,
  );
}

function cardCells(card: PictureCard, region: PictureRegion | undefined, colours: PictureColours): string[] {
  const { x, y, width, height } = card.box;
  const at = region ? { x: x - region.box.x, y: y - region.box.y } : { x, y };
  const id = cellId.card(card.id);
  const head = card.account === '' ? bold(card.name) : `${bold(card.name)} ${label(card.account)}`;
  const style: Style = {
    rounded: 1,
    arcSize: 8,
    absoluteArcSize: 1,
    whiteSpace: 'wrap',
    html: 1,
    ...container,
    fillColor: colours.card,
    strokeColor: card.severity === 'error' ? colours.error : colours.border,
    ...(card.external && { dashed: 1 }),
    fontColor: colours.text,
    fontSize: 12,
    align: 'left',
    verticalAlign: 'top',
    spacingLeft: 6,
    spacingTop: 3,
  };
  const row: Style = {
    text: '',
    html: 1,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    align: 'left',
    verticalAlign: 'middle',
    spacingLeft: 8,
    strokeColor: 'none',
    fillColor: 'none',
    fontColor: colours.text2,
    fontSize: 11,
    connectable: 0,
  };
  const blocks = (card.cidrs.length === 0 ? ['–'] : card.cidrs).map((cidr, index) => ({
    id: `cidr-${index}`,
    words: index === 0 && card.gateways.length > 0 ? `${cidr}   ${card.gateways.join(', ')}` : cidr,
    top: 32 + index * 22,
    tall: 22,
  }));
  const below = 32 + Math.max(1, card.cidrs.length) * 22;
  const rows = card.rows.map(({ id: of, name, address, aside }, index) => ({
    id: of,
    words: [name, address, aside].filter((part) => part !== '').join('   '),
    top: below + index * 24,
    tall: 24,
  }));
  return [
    vertex(id, region ? cellId.region(region.id) : '1', head, style, { ...at, width, height }),
    ...[...blocks, ...rows].map(({ id: of, words, top, tall }) =>
      vertex(cellId.row(card.id, of), id, label(words), row, { x: 0, y: top, width, height: tall }),
    ),
  ];
}

const dashPatterns: Readonly<Record<LineLook, string | null>> = {
  active: null,
  planned: '7 5',
  pending: '1 4',
  inactive: '12 4 2 4',
};

function lineCell(line: PictureLine, boxes: ReadonlyMap<string, PictureBox>, colours: PictureColours): string {
  const { id, from, to, name, facts, look, severity, points } = line;
  const dash = dashPatterns[look];
  const style: Style = {
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    html: 1,
    endArrow: 'none',
    startArrow: 'none',
    strokeColor: severity === 'error' ? colours.error : colours[look],
    strokeWidth: 2,
    ...(dash !== null && { dashed: 1, dashPattern: dash }),
    fontColor: colours.text,
    fontSize: 11,
    labelBackgroundColor: colours.card,
    labelBorderColor: colours.border,
    ...side('exit', points[0], boxes.get(from)),
    ...side('entry', points.at(-1), boxes.get(to)),
  };
  const words = facts === '' ? bold(name) : `${bold(name)} ${label(facts)}`;
  const corners = points
    .slice(1, -1)
    .map(({ x, y }) => `<mxPoint x="${x}" y="${y}"/>`)
    .join('');
  const array = corners === '' ? '' : `<Array as="points">${corners}</Array>`;
  const source = boxes.get(from) ? ` source="${xmlText(cellId.card(from))}"` : '';
  const target = boxes.get(to) ? ` target="${xmlText(cellId.card(to))}"` : '';
  const loose = [
    source === '' ? point('sourcePoint', points[0]) : '',
    target === '' ? point('targetPoint', points.at(-1)) : '',
  ].join('');
  return (
    `<mxCell id="${xmlText(cellId.line(id))}" value="${words}" style="${xmlText(styleText(style))}" edge="1" parent="1"${source}${target}>` +
    `<mxGeometry relative="1" as="geometry">${loose}${array}</mxGeometry></mxCell>`
  );
}

function point(as: string, at: { readonly x: number; readonly y: number } | undefined): string {
  return at ? `<mxPoint x="${at.x}" y="${at.y}" as="${as}"/>` : '';
}

/** Where on its card's border a line begins or ends, in parts of the card's width and height. */
function side(
  which: 'exit' | 'entry',
  at: { readonly x: number; readonly y: number } | undefined,
  box: PictureBox | undefined,
): Style {
  if (!at || !box) return {};
  const part = (value: number, from: number, length: number): number =>
    Math.round(Math.min(1, Math.max(0, (value - from) / length)) * 1000) / 1000;
  return {
    [`${which}X`]: part(at.x, box.x, box.width),
    [`${which}Y`]: part(at.y, box.y, box.height),
    [`${which}Dx`]: 0,
    [`${which}Dy`]: 0,
  };
}

function noteCell({ id, text, box }: PictureNote, colours: PictureColours): string {
  return vertex(
    cellId.note(id),
    '1',
    xmlText(xmlText(text).replaceAll('\n', '<br>')),
    {
      rounded: 1,
      arcSize: 4,
      absoluteArcSize: 1,
      whiteSpace: 'wrap',
      html: 1,
      fillColor: colours.note,
      strokeColor: colours.noteBorder,
      fontColor: colours.text,
      fontSize: 12,
      align: 'left',
      verticalAlign: 'top',
      spacingLeft: 6,
      spacingTop: 2,
    },
    box,
  );
}
