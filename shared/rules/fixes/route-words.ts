import type { NextHop, RouteTableId } from '../../model/topology.ts';
import { joinNames } from '../engine/message.ts';
import { nextHopName } from '../engine/next-hop-words.ts';
import type { Language, Text } from '../engine/finding.ts';
import { nameOf, vpcName } from '../engine/words.ts';
import type { FixContext } from './fixer.ts';

/** A text in both languages from one way to say it in each. */
export function say(words: (language: Language) => string): Text {
  return { en: words('en'), 'zh-CN': words('zh-CN') };
}

/** Several titles as one. */
export function joinTexts(texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join('; '), 'zh-CN': texts.map((text) => text['zh-CN']).join('；') };
}

/** What routes are called in a title: `10.1.0.0/16 → pcx`. */
export function routesText(
  { facts }: FixContext,
  destinations: readonly string[],
  nextHop: NextHop,
  language: Language,
): string {
  return `${joinNames(destinations, language)} → ${nextHopName(facts, nextHop)}`;
}

/** What a table is called in a title; most of them are called "default", so with its VPC. */
export function tableText({ facts, topology }: FixContext, id: RouteTableId, language: Language): string {
  const table = topology.routeTables.get(id)!;
  const vpc = vpcName(facts, table.vpc);
  return language === 'en' ? `table ${nameOf(table)} of ${vpc}` : `${vpc} 的路由表 ${nameOf(table)} `;
}
