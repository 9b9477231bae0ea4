import { expect, test } from 'vitest';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { buildFacts } from '../../../../shared/reach/live-facts.ts';
import { findingText } from '../../../../shared/rules/engine/message.ts';
import { nextHopName, nextHopWords } from '../../../../shared/rules/engine/next-hop-words.ts';
import { endName, subnetName } from '../../../../shared/rules/engine/requirement-words.ts';
import { nameOf, vpcName } from '../../../../shared/rules/engine/words.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const topology = sketch(`
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v V 10.0.0.0/24
  gateway g V vpn
  peering p V W`);
const facts = buildFacts(
  {
    ...topology,
    vpcs: new Map([...topology.vpcs].map(([id, vpc]) => [id, { ...vpc, name: `name of ${id}` }])),
    subnets: new Map([...topology.subnets].map(([id, subnet]) => [id, { ...subnet, name: `name of ${id}` }])),
    gateways: new Map([...topology.gateways].map(([id, gateway]) => [id, { ...gateway, name: `name of ${id}` }])),
    peerings: new Map([...topology.peerings].map(([id, peering]) => [id, { ...peering, name: '' }])),
  },
  tencentTce,
);

test('a record without a name is called by its id', () => {
  expect(nameOf({ id: 'vpc-1', name: '' })).toBe('vpc-1');
  expect(nameOf({ id: 'vpc-1', name: 'Core' })).toBe('Core');
});

test('a next hop is called by its record, its id where there is none, its address, its type', () => {
  expect(nextHopName(facts, { type: 'vpn', id: 'g' })).toBe('name of g');
  expect(nextHopName(facts, { type: 'peering', id: 'p' })).toBe('p');
  expect(nextHopName(facts, { type: 'peering', id: 'g' })).toBe('g');
  expect(nextHopName(facts, { type: 'peering', id: 'gone' })).toBe('gone');
  expect(nextHopName(facts, { type: 'instance', ip: '10.0.0.4' })).toBe('10.0.0.4');
  expect(nextHopName(facts, { type: 'blackhole' })).toBe('blackhole');
});

test('every type of next hop has a name of its own in both languages', () => {
  const words = Object.values(nextHopWords);
  for (const language of ['en', 'zh-CN'] as const) {
    const said = words.map((text) => text[language]);
    expect(said.filter((word) => !word?.trim())).toEqual([]);
    expect(new Set(said).size).toBe(9);
  }
  expect(nextHopWords['direct-connect'].en).toBe('a direct connect gateway');
});

test('the ends of a requirement, and what is not in the document', () => {
  expect(endName(facts, { vpc: 'V' })).toBe('name of V');
  expect(endName(facts, { vpc: 'gone' })).toBe('gone');
  expect(endName(facts, { subnet: 'v' })).toBe('name of v');
  expect(endName(facts, { cidr: '10.0.0.0/8' })).toBe('10.0.0.0/8');
  expect(subnetName(facts, '10.0.0.0/8')).toBe('10.0.0.0/8');
  expect([vpcName(facts, 'W'), vpcName(facts, 'gone')]).toEqual(['name of W', 'gone']);
});

test('a message or a value that is missing is a bug of the rule', () => {
  const finding = {
    id: 'peering-self:p',
    rule: 'peering-self',
    severity: 'error',
    subjects: [],
    message: 'self',
    data: {},
    details: {},
    fixes: [],
  } as const;
  expect(() => findingText({ ...finding, message: 'other' }, 'en')).toThrow('rule peering-self has no message "other"');
  expect(() => findingText(finding, 'en')).toThrow(/^no value for \{\w+\} in ".+"$/);
  expect(() => findingText({ ...finding, rule: 'no-rule' }, 'en')).toThrow('rule no-rule has no message "self"');
});
