import { beforeEach, expect, test } from 'vitest';
import { emptySpace, setOfPrefixes, type AddressSpace } from '../../../../shared/net/interval-set.ts';
import { prefixesOfTexts } from '../../../../shared/reach/facts.ts';
import type { Sight } from '../../../../shared/reach/reads.ts';
import { createReadLog, type JudgedSubject, type ReadLog } from '../../../../shared/rules/engine/read-log.ts';

const V: JudgedSubject = { scope: 'vpc', id: 'V' };
const W: JudgedSubject = { scope: 'vpc', id: 'W' };
const sights: readonly Sight[] = ['outline', 'links', 'inside', 'named', 'between'];

let log: ReadLog;
beforeEach(() => {
  log = createReadLog();
});

const readers = (what: Sight, id: string): readonly JudgedSubject[] => [...log.readersOf(what, id)];
function judging(subject: JudgedSubject, look: () => void): void {
  log.begin(subject);
  look();
  log.end();
}

test.each(sights)('%s: what a subject looked at names it, and nothing else does', (what) => {
  judging(V, () => log.seen(what, 'X'));
  expect(readers(what, 'X')).toEqual([V]);
  expect(readers(what, 'Y')).toEqual([]);
  for (const other of sights) if (other !== what) expect(readers(other, 'X')).toEqual([]);
});

test('several subjects may rest on one thing, each named once however often it looked', () => {
  judging(V, () => {
    log.seen('inside', 'X');
    log.seen('inside', 'X');
  });
  judging(W, () => log.seen('inside', 'X'));
  expect(readers('inside', 'X')).toEqual([V, W]);
});

test('what is judged again rests on what it looks at now, not on what it looked at before', () => {
  judging(V, () => {
    log.seen('outline', 'X');
    log.seen('outline', 'Y');
    log.seen('links', 'X');
  });
  judging(W, () => log.seen('outline', 'X'));
  judging(V, () => log.seen('outline', 'Y'));
  expect(readers('outline', 'X')).toEqual([W]);
  expect(readers('links', 'X')).toEqual([]);
  expect(readers('outline', 'Y')).toEqual([V]);
  judging(V, () => log.seen('outline', 'X'));
  expect(readers('outline', 'X')).toEqual([W, V]);
  expect(readers('outline', 'Y')).toEqual([]);
});

test('while a subject is judged, what it rested on before still names it', () => {
  judging(V, () => log.seen('named', 'p'));
  log.begin(V);
  expect(readers('named', 'p')).toEqual([V]);
  log.seen('named', 'p');
  log.end();
  judging(V, () => log.seen('named', 'p'));
  expect(readers('named', 'p')).toEqual([V]);
});

test('looks that nobody answers for are forgotten, and so is a subject that is gone', () => {
  log.seen('outline', 'X');
  log.ownedByAny(4, setOfPrefixes(prefixesOfTexts(['10.0.0.0/8']), 4));
  judging(V, () => log.seen('outline', 'X'));
  log.seen('outline', 'Y');
  expect([readers('outline', 'X'), readers('outline', 'Y')]).toEqual([[V], []]);
  judging(V, () => {
    log.seen('outline', 'X');
    log.ownedByAny(4, space('10.0.0.0/8')[4]);
  });
  log.forget(V);
  expect([readers('outline', 'X'), asking('10.0.0.0/8')]).toEqual([[], []]);
  log.forget(W); // never judged
  judging(V, () => log.seen('outline', 'Y'));
  expect([readers('outline', 'X'), readers('outline', 'Y')]).toEqual([[], [V]]);
});

test('a subject that ended has no more looks', () => {
  judging(V, () => log.seen('outline', 'X'));
  log.end();
  log.seen('outline', 'Y');
  expect([readers('outline', 'X'), readers('outline', 'Y')]).toEqual([[V], []]);
});

const space = (...texts: string[]): AddressSpace => ({
  ...emptySpace,
  4: setOfPrefixes(prefixesOfTexts(texts), 4),
  6: setOfPrefixes(prefixesOfTexts(texts), 6),
});
const asking = (...texts: string[]): readonly JudgedSubject[] => [...log.readersOfOwners(space(...texts))];

test('who asked for the owner of some addresses is named when one of them changes hands, in its family', () => {
  judging(V, () => {
    log.ownedByAny(4, space('10.0.0.0/24')[4]);
    log.ownedByAny(6, space('2001:db8::/64')[6]);
  });
  judging(W, () => log.ownedByAny(4, space('10.0.1.0/24')[4]));
  expect(asking('10.0.0.128/25')).toEqual([V]);
  expect(asking('2001:db8::/48')).toEqual([V]);
  expect(asking('10.0.0.0/23')).toEqual([V, W]);
  expect(asking('10.0.2.0/24')).toEqual([]);
});

test('questions of a turn before do not count', () => {
  judging(V, () => log.ownedByAny(4, space('10.0.0.0/24')[4]));
  judging(V, () => log.ownedByAny(4, space('10.0.1.0/24')[4]));
  expect([asking('10.0.0.0/24'), asking('10.0.1.0/24')]).toEqual([[], [V]]);
  judging(V, () => log.seen('outline', 'X'));
  expect(asking('10.0.1.0/24')).toEqual([]);
});
