import { put } from '../../model/edits/change.ts';
import type { Peering, PeeringEndOptions } from '../../model/topology.ts';
import type { SwitchFaultKind } from '../../reach/peering-switches.ts';
import { nameOf, vpcName } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { joinTexts } from './route-words.ts';

interface Setting {
  readonly at: 'end' | 'far';
  readonly option: keyof PeeringEndOptions;
  readonly on: boolean;
}

const set = (at: Setting['at'], option: Setting['option'], on: boolean): Setting => ({ at, option, on });

const neitherUsesTheOther = [set('end', 'useRemoteGateways', false), set('far', 'useRemoteGateways', false)];

/** What mends a fault of the switches, seen from the end that it is told of: what it hopes for first, then doing without. */
const settings: Readonly<Record<SwitchFaultKind, readonly (readonly Setting[])[]>> = {
  'remote-gateway-not-allowed': [[set('far', 'allowGatewayTransit', true)], [set('end', 'useRemoteGateways', false)]],
  'remote-gateway-both': [
    [set('end', 'useRemoteGateways', false)],
    [set('far', 'useRemoteGateways', false)],
    neitherUsesTheOther,
  ],
  'remote-gateway-own': [[set('end', 'useRemoteGateways', false)], neitherUsesTheOther],
  'remote-gateway-second': [neitherUsesTheOther],
  'remote-gateway-none': [[set('end', 'useRemoteGateways', false)]],
  'access-off': [[set('end', 'allowVirtualNetworkAccess', true)]],
  'forwarded-not-allowed': [[set('end', 'allowForwardedTraffic', true)]],
  'export-not-imported': [[set('far', 'importCustomRoutes', true)], [set('end', 'exportCustomRoutes', false)]],
  'import-not-exported': [[set('far', 'exportCustomRoutes', true)], [set('end', 'importCustomRoutes', false)]],
  'nothing-to-export': [[set('end', 'exportCustomRoutes', false), set('far', 'importCustomRoutes', false)]],
  'dns-not-active': [[set('end', 'allowDnsResolution', false)]],
  'dns-one-way': [[set('far', 'allowDnsResolution', true)], [set('end', 'allowDnsResolution', false)]],
};

/** Sets switches of the peering: one, or one at each end where one alone would be another fault. */
export const setOptions: Fixer = ({ message, subjects, details }, { facts, topology }) => {
  const peering = topology.peerings.get(subjects.find(({ type }) => type === 'peerings')?.id ?? '');
  if (!peering) return [];
  const isRequester = details['end'] === peering.requester;
  const sideOf = ({ at }: Setting): Side => (isRequester === (at === 'end') ? 'requester' : 'accepter');
  return settings[message as SwitchFaultKind].map((all) => {
    const switches = all.filter((setting) => !peering.options?.[sideOf(setting)]?.[setting.option] === setting.on);
    const titles = switches.map((setting) => {
      const { option, on } = setting;
      const vpc = vpcName(facts, peering[sideOf(setting)]);
      return {
        en: `Switch ${option} ${on ? 'on' : 'off'} at the end of ${nameOf(peering)} in ${vpc}`,
        'zh-CN': `在 ${vpc} 一侧${on ? '开启' : '关闭'} ${nameOf(peering)} 的 ${option}`,
      };
    });
    const after = switches.reduce((set, setting) => withSetting(set, sideOf(setting), setting), peering);
    return { title: joinTexts(titles), patch: { changes: [put(topology, 'peerings', after)] } };
  });
};

type Side = 'requester' | 'accepter';

function withSetting(peering: Peering, side: Side, { option, on }: Setting): Peering {
  const ends = { requester: {}, accepter: {}, ...peering.options };
  return { ...peering, options: { ...ends, [side]: { ...ends[side], [option]: on } } };
}
