import { expect, test } from 'vitest';
import { writeDrawio } from '../../../../shared/formats/picture/drawio.ts';
import { readDrawio, type ReadCell } from '../../../fixtures/drawio-file.ts';
import { sketchedColours, sketchedPicture } from '../../../fixtures/sketched-picture.ts';
import { xmlDocument } from '../../../fixtures/xml-document.ts';

const text = writeDrawio(sketchedPicture, sketchedColours, '2026-11-23T10:00:00.000Z');
const { cells, faults } = readDrawio(text);
const cell = (id: string): ReadCell => cells.get(id)!;

/** What a label shows: it is HTML. */
const shown = (html: string): string =>
  xmlDocument(`<p>${html.replaceAll('<br>', '\n')}</p>`).documentElement.textContent;

/** Where a cell is on the page: boxes are told from the corner of the container. */
function onPage({ box, parent }: ReadCell): { readonly x: number; readonly y: number } {
  if (parent === '1') return box;
  const around = onPage(cell(parent));
  return { x: box.x + around.x, y: box.y + around.y };
}

test('the file keeps to the published format', () => {
  expect(faults).toEqual([]);
});

test('opened again, every region, card, peering and note is there with its words and its place', () => {
  for (const { id, name, box } of sketchedPicture.regions) {
    expect(shown(cell(`region-${id}`).value)).toContain(name);
    expect(cell(`region-${id}`)).toMatchObject({ parent: '1', box });
    expect(cell(`region-${id}`).style.get('container')).toBe('1');
  }
  for (const { id, region, name, account, box, cidrs, gateways, rows } of sketchedPicture.cards) {
    const card = cell(`card-${id}`);
    expect(shown(card.value)).toBe(account === '' ? name : `${name} ${account}`);
    expect(card.parent).toBe(`region-${region}`);
    expect(onPage(card)).toMatchObject({ x: box.x, y: box.y });
    const inside = [...cells.values()].filter(({ parent }) => parent === card.id);
    const blocks = cidrs.length === 0 ? ['–'] : cidrs;
    expect(inside.map(({ value }) => shown(value).split('   ')[0])).toEqual([
      ...blocks,
      ...rows.map((row) => row.name),
    ]);
    if (gateways.length > 0) expect(shown(inside[0]!.value).split('   ')[1]).toBe(gateways.join(', '));
    for (const row of inside) expect(row.box.y + row.box.height).toBeLessThanOrEqual(box.height);
  }
  for (const { id, from, to, name, facts, points } of sketchedPicture.lines) {
    const line = cell(`line-${id}`);
    expect(shown(line.value)).toBe(facts === '' ? name : `${name} ${facts}`);
    expect(line).toMatchObject({ kind: 'edge', parent: '1', source: `card-${from}`, target: `card-${to}` });
    expect(line.corners).toEqual(points.slice(1, -1));
  }
  expect(shown(cell('note-note-1').value)).toBe('Ask <Finance>\nbefore 2027 & again');
  const drawn = 2 + 2 + 3 + (2 + 2) + 1 + 1 + 3 + 1;
  expect(cells.size).toBe(drawn);
});

test('a line leaves and enters where it does on the canvas, and its dashes tell its status', () => {
  const line = cell('line-pcx-2');
  const style = Object.fromEntries(line.style);
  expect(style).toMatchObject({ exitX: '1', exitY: '0.676', entryX: '0', entryY: '0.5', dashed: '1' });
  expect(cell('line-pcx-1').style.has('dashed')).toBe(false);
  expect(cell('line-pcx-3').style.get('strokeColor')).toBe(sketchedColours.error);
});

test('a peering to a card outside of the picture ends where its line ends', () => {
  const part = { ...sketchedPicture, cards: sketchedPicture.cards.filter(({ id }) => id !== 'vpc-bj') };
  const opened = readDrawio(writeDrawio(part, sketchedColours, '2026-11-23T10:00:00.000Z'));
  expect(opened.faults).toEqual([]);
  expect(opened.cells.get('line-pcx-1')).toMatchObject({ source: 'card-vpc-gz', target: null });
});
