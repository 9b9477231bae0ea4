import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextStyle } from '../../../../shared/formats/picture/pen.ts';
import { pictureFrame, type Picture } from '../../../../shared/formats/picture/picture.ts';
import { writeSvg } from '../../../../shared/formats/picture/svg.ts';
import { sketchedColours, sketchedPicture } from '../../../fixtures/sketched-picture.ts';
import { elements, xmlDocument } from '../../../fixtures/xml-document.ts';

/** Every letter as wide as in a wide face, so that nothing that fits here sticks out elsewhere. */
const measure = (text: string, { size }: TextStyle): number => [...text].length * size * 0.62;
const written = (picture: Picture) => xmlDocument(writeSvg(picture, sketchedColours, measure));

test('every word is in it as text, with what is too long cut by an ellipsis', () => {
  const words = elements(written(sketchedPicture), 'text').map((text) => text.textContent);
  expect(words).toEqual(
    expect.arrayContaining([
      'Guangzhou & <Beijing> "hub"',
      'VPC1 <b>bold</b>',
      '192.168.0.0/16',
      'fd00::/56',
      'NAT & out',
      '北京',
      'PeerConn',
      '10 Mbps',
      "it's <pending>",
      'Inactive',
      'Ask <Finance>',
    ]),
  );
  for (const long of ['a-name-', 'VPN gateway, a-gateway-']) {
    expect(words.some((text) => text.startsWith(long) && text.endsWith('…'))).toBe(true);
  }
});

test('it is drawn with shapes and text alone, all of it inside of the frame', () => {
  const document = written(sketchedPicture);
  const names = new Set(elements(document, '*').map(({ tagName }) => tagName));
  expect([...names].sort()).toEqual(['g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
  const frame = pictureFrame(sketchedPicture);
  expect(document.documentElement.getAttribute('viewBox')).toBe(
    [frame.x, frame.y, frame.width, frame.height].join(' '),
  );
  for (const text of elements(document, 'text')) {
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(text.getAttribute(name)));
    const width = measure(text.textContent, { size: size!, colour: '' });
    const left = text.getAttribute('text-anchor') === 'end' ? x! - width : x!;
    expect(left, text.textContent).toBeGreaterThanOrEqual(frame.x);
    expect(left + width, text.textContent).toBeLessThanOrEqual(frame.x + frame.width);
    expect(y! - size!).toBeGreaterThanOrEqual(frame.y);
    expect(y!).toBeLessThanOrEqual(frame.y + frame.height);
  }
});

test('a status is told by its dashes, a refused peering by the colour of errors', () => {
  const lines = elements(written(sketchedPicture), 'path').filter((path) => path.getAttribute('stroke-width') !== '6');
  const line = (start: string) => lines.find((path) => path.getAttribute('d')!.startsWith(start))!;
  expect(line('M232 30').hasAttribute('stroke-dasharray')).toBe(false);
  expect(line('M232 100').getAttribute('stroke-dasharray')).toBe('0.1 5');
  expect(line('M716 60').getAttribute('stroke')).toBe(sketchedColours.error);
});

test('an empty design gives a picture with its title', () => {
  const empty = { ...sketchedPicture, regions: [], cards: [], lines: [], notes: [] };
  expect(elements(written(empty), 'text')[0]!.textContent).toContain('Guangzhou');
});

test('whatever is written into a name or a note, the document stays well formed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (name, text) => {
        const [card] = sketchedPicture.cards;
        const [note] = sketchedPicture.notes;
        const picture = { ...sketchedPicture, cards: [{ ...card!, name }], notes: [{ ...note!, text }], title: name };
        expect(elements(written(picture), 'svg')).toHaveLength(1);
      },
    ),
  );
});
