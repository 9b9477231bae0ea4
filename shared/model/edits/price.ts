import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { ProjectMeta, Topology } from '../topology.ts';
import { withChanges } from './change.ts';

/** Sets what a Mbps of a day's peak costs, and in which money; undefined takes it out. */
export function setPrice(
  topology: Topology,
  price: { readonly [K in 'pricePerMbpsDay' | 'currency']?: ProjectMeta[K] | undefined },
): Result<Patch> {
  const { pricePerMbpsDay: perDay, currency } = price;
  if (perDay !== undefined && !(Number.isFinite(perDay) && perDay >= 0)) {
    return fail({
      code: 'price',
      path: 'pricePerMbpsDay',
      message: 'The price is not a number of at least 0.',
      remedy: 'Type what a Mbps of a day costs, or leave the field empty.',
    });
  }
  if (currency !== undefined && currency.length > 8) {
    return fail({
      code: 'currency',
      path: 'currency',
      message: `"${currency}" is longer than 8 letters.`,
      remedy: 'Type a currency code such as CNY.',
      data: { text: currency },
    });
  }
  return ok({ changes: [{ type: 'project', before: topology.meta, after: withChanges(topology.meta, price) }] });
}
