import type { HandOff, LeftOut, Named, PlannedRoute, SharedPeering, Step } from '../../../shared/plan/plan.ts';
import { planTexts } from '../../../shared/plan/formats/markdown-texts.ts';
import type { Language } from '../../../shared/rules/engine/finding.ts';

const called = ({ name, id }: Named): string => (name === '' ? id : name);

const placeOf = (step: Step): string[] => [step.account, step.region].filter((part) => part !== '');

/** A row of a route table: `10.0.1.0/24 → peering PeerConn`. */
function routeWords({ destination, nextHopType, nextHop, remark }: PlannedRoute, language: Language): string {
  const words = planTexts[language];
  const row = `${destination} → ${words.nextHopTypes[nextHopType]} ${called(nextHop)}`.trimEnd();
  return remark === '' ? row : row + words.remark(remark);
}

/** A step as one sentence, with its place or, under a heading that says it, without. */
export function stepWords(step: Step, language: Language, withPlace = true): string {
  const words = planTexts[language];
  const at = words.at(withPlace ? placeOf(step) : []);
  const vpc = called(step.vpc);
  switch (step.action) {
    case 'create-peering': {
      const { requester, accepter, bandwidthMbps } = step.peering;
      const cap = bandwidthMbps === undefined ? '' : words.cap(bandwidthMbps);
      return words.createPeering(called(step.peering), called(requester), called(accepter), cap, at);
    }
    case 'accept-peering':
      return words.acceptPeering(called(step.peering), vpc, at);
    case 'delete-peering': {
      const { requester, accepter } = step.peering;
      return words.deletePeering(called(step.peering), called(requester), called(accepter), at);
    }
    case 'change-bandwidth': {
      const { peering, was } = step;
      return words.changeBandwidth(called(peering), words.cap(was), words.cap(peering.bandwidthMbps), at);
    }
    case 'add-route':
      return words.addRoute(routeWords(step.route, language), called(step.route.table), vpc, at);
    case 'remove-route':
      return words.removeRoute(routeWords(step.route, language), called(step.route.table), vpc, at);
    case 'change-route': {
      const [was, is] = [routeWords(step.was, language), routeWords(step.route, language)];
      return words.changeRoute(was, is, called(step.route.table), vpc, at);
    }
  }
}

/** A route that is left out, and why. */
export function leftOutWords({ destination, table, why }: LeftOut, language: Language): string {
  const words = planTexts[language];
  return words.leftOutLine(destination, called(table), words.leftOut[why]);
}

export function handOffHeading({ account, accountId }: HandOff, language: Language): string {
  return planTexts[language].handOffHeading(account, accountId);
}

/** What the owner of one end has to type, field by field, and what to do with it. */
export function handOffWords(
  peering: SharedPeering,
  language: Language,
): { readonly name: string; readonly task: string; readonly fields: readonly (readonly [string, string])[] } {
  const words = planTexts[language];
  const { fields, ask, cap } = words;
  const { peerAccountId, peerVpcId, peerAccount, peerVpc, bandwidthMbps } = peering;
  return {
    name: called(peering.peering),
    task: words.task(peering),
    fields: [
      [fields.ownRegion, peering.ownRegion],
      [fields.ownVpc, `${called(peering.ownVpc)} (${peering.ownVpc.id})`],
      [fields.peerAccount, peerAccountId ?? ask(peerAccount)],
      [fields.peerRegion, peering.peerRegion],
      [fields.peerVpc, peerVpcId ?? ask(peerVpc.name)],
      ...(bandwidthMbps === undefined ? [] : ([[fields.bandwidth, cap(bandwidthMbps)]] as const)),
      [fields.peerCidrs, peering.peerCidrs.join(', ')],
    ],
  };
}
