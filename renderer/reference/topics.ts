/** What the product document speaks of, in its order; the texts are under `reference.topics`. */
export const topics = [
  'peering',
  'transit',
  'region',
  'account',
  'accountId',
  'trust',
  'lifecycle',
  'deletion',
  'routes',
  'route',
  'local',
  'subnet',
  'related',
  'cidr',
  'quota',
  'bandwidth',
  'billing',
  'monitoring',
  'encryption',
] as const;
export type Topic = (typeof topics)[number];

/** The topic of the field that has the focus: the nearest element around it that names one in `data-topic`. */
export function topicAt(element: Element | null): Topic | null {
  const named = element?.closest<HTMLElement>('[data-topic]')?.dataset['topic'];
  return topics.find((topic) => topic === named) ?? null;
}
