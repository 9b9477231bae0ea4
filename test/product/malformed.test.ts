import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readProject } from '../../shared/formats/project/read.ts';
import { peerplan } from '../fixtures/command-line.ts';

const document = readFileSync(path.resolve(import.meta.dirname, '../fixtures/first-version/project.json'), 'utf8');

describe('malformed dates and ids are told with their path', () => {
  test.each([
    ['a day that is none', '2026-11-20T08:00:00Z', '2026-02-30T08:00:00Z', 'peerings[0].requestedAt'],
    ['a date in words', '2026-11-20T08:00:00Z', 'last Friday', 'peerings[0].requestedAt'],
    ['an hour that is none', '2026-11-20T08:00:00Z', '2026-11-20T25:00:00Z', 'peerings[0].requestedAt'],
    ['a waiver until a day that is none', '2027-03-31', '2027-02-29', 'waivers[0].until'],
    ['a waiver until a time', '2027-03-31', '2027-03-31T08:00:00Z', 'waivers[0].until'],
    ['an empty id', '"id":"note-1"', '"id":""', 'notes[0].id'],
    ['an id of another type', '"id":"note-1"', '"id":7', 'notes[0].id'],
    ['an id twice', '"id":"subnet-b"', '"id":"subnet-a"', 'subnets[1].id'],
    ['an id of half a character', '"id":"note-1"', '"id":"\\ud800"', 'notes[0].id'],
    ['a table that is not there', '"routeTable":"rtb-a"', '"routeTable":"rtb-z"', 'subnets[0].routeTable'],
  ])('%s', (_, good, bad, at) => {
    const text = document.replace(good, bad);
    expect(text).not.toBe(document);
    const read = readProject(text);
    expect(read).toMatchObject({ ok: false, problem: { path: at } });
    const told = peerplan(['check', '-'], text);
    expect(told).toMatchObject({ status: 2, stdout: '' });
    expect(told.stderr).toContain(at);
  });
});
