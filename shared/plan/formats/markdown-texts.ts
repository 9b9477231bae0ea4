import type { NextHopType } from '../../model/topology.ts';
import type { Language, Severity } from '../../rules/engine/finding.ts';
import type { LeftOut, SharedPeering } from '../plan.ts';

type Counts = Readonly<Record<Severity, number>>;

/** The words of the Markdown plan; every value is given as it is to stand in the text. */
interface PlanTexts {
  readonly title: (project: string) => string;
  readonly origin: (provider: string, date: string) => string;
  readonly counts: (counts: Counts) => string;
  readonly notReady: string;
  readonly routesHeading: string;
  readonly noRoutes: string;
  readonly routeColumns: readonly string[];
  readonly tableLine: (vpc: string, table: string, place: readonly string[], subnets: readonly string[]) => string;
  readonly nextHopTypes: Readonly<Record<NextHopType, string>>;
  readonly stepsHeading: string;
  readonly fromNothing: string;
  readonly fromBaseline: (project: string) => string;
  readonly nothingToDo: string;
  readonly rollbackHeading: string;
  readonly rollbackNote: string;
  readonly at: (place: readonly string[]) => string;
  readonly createPeering: (peering: string, requester: string, accepter: string, mbps: string, at: string) => string;
  readonly acceptPeering: (peering: string, vpc: string, at: string) => string;
  readonly deletePeering: (peering: string, requester: string, accepter: string, at: string) => string;
  readonly changeBandwidth: (peering: string, from: string, to: string, at: string) => string;
  readonly cap: (mbps: number | null | undefined) => string;
  readonly addRoute: (row: string, table: string, vpc: string, at: string) => string;
  readonly removeRoute: (row: string, table: string, vpc: string, at: string) => string;
  readonly changeRoute: (from: string, to: string, table: string, vpc: string, at: string) => string;
  readonly remark: (remark: string) => string;
  readonly leftOutHeading: string;
  readonly leftOut: Readonly<Record<LeftOut['why'], string>>;
  readonly leftOutLine: (destination: string, table: string, why: string) => string;
  readonly handOffHeading: (account: string, id: string | null) => string;
  readonly task: (peering: SharedPeering) => string;
  readonly fieldColumns: readonly string[];
  readonly fields: Readonly<
    Record<
      'name' | 'ownRegion' | 'ownVpc' | 'peerAccount' | 'peerRegion' | 'peerVpc' | 'bandwidth' | 'peerCidrs',
      string
    >
  >;
  readonly ask: (name: string) => string;
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const en: PlanTexts = {
  title: (project) => `${project}: route plan`,
  origin: (provider, date) =>
    `Provider profile: ${provider}. Written on ${date} by Peerplan. Ids are the provider's where the design has them, else the design's own.`,
  counts: ({ error, warning, info }) =>
    `The check found ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'note')}.`,
  notReady: '**Not ready to apply.**',
  routesHeading: 'Routes that stand at the end',
  noRoutes: 'No routes.',
  routeColumns: ['Destination', 'Next-hop type', 'Next hop', 'Remark'],
  tableLine: (vpc, table, place, subnets) =>
    `${[`VPC ${vpc}`, `route table ${table}`, ...place].join(', ')}; used by ${subnets.length > 0 ? subnets.join(', ') : 'no subnet'}.`,
  nextHopTypes: {
    peering: 'peering',
    internet: 'internet gateway',
    nat: 'NAT gateway',
    vpn: 'VPN gateway',
    'direct-connect': 'direct connect gateway',
    transit: 'transit hub',
    instance: 'instance',
    'gateway-endpoint': 'gateway endpoint',
    blackhole: 'blackhole',
  },
  stepsHeading: 'Steps',
  fromNothing: 'Counted from active peerings and empty route tables: skip a route that stands already.',
  fromBaseline: (project) => `Counted from ${project}: only what differs is listed.`,
  nothingToDo: 'Nothing to do.',
  rollbackHeading: 'Rollback',
  rollbackNote: 'Undo only the steps that were taken.',
  at: (place) => (place.length === 0 ? '' : ` (${place.join(', ')})`),
  createPeering: (peering, requester, accepter, mbps, at) =>
    `Create the peering ${peering} from ${requester} to ${accepter}${mbps === '' ? '' : `, cap ${mbps}`}${at}.`,
  acceptPeering: (peering, vpc, at) => `Accept the peering ${peering} for ${vpc}${at}.`,
  deletePeering: (peering, requester, accepter, at) =>
    `Delete the peering ${peering} of ${requester} and ${accepter}${at}.`,
  changeBandwidth: (peering, from, to, at) => `Change the cap of the peering ${peering} from ${from} to ${to}${at}.`,
  cap: (mbps) => (mbps === null || mbps === undefined ? 'none' : `${mbps} Mbps`),
  addRoute: (row, table, vpc, at) => `Add ${row} to route table ${table} of ${vpc}${at}.`,
  removeRoute: (row, table, vpc, at) => `Remove ${row} from route table ${table} of ${vpc}${at}.`,
  changeRoute: (from, to, table, vpc, at) => `Change ${from} to ${to} in route table ${table} of ${vpc}${at}.`,
  remark: (remark) => `, remark “${remark}”`,
  leftOutHeading: 'Left out',
  leftOut: {
    disabled: 'switched off in the design',
    duplicate: 'stands in the table already, with the same next hop',
    'next-hop-missing': 'its next hop does not exist',
    'peering-ended': 'its peering is not there any more',
  },
  leftOutLine: (destination, table, why) => `${destination} of ${table}: ${why}`,
  handOffHeading: (account, id) => `For the owner of ${account}${id === null ? '' : ` (${id})`}`,
  task: ({ role, status, acceptWithinDays }) => {
    if (role === 'accepter') {
      const limit = acceptWithinDays === null ? '' : ` within ${acceptWithinDays} days of the request`;
      return `Accept it${limit}, after you have compared the requester with this table. Accept no request of an account that is not named here.`;
    }
    if (status === 'pending') return 'Requested; it waits for the owner of the other account.';
    return 'Create it with these values, then ask the owner of the other account to accept it.';
  },
  fieldColumns: ['Field', 'Value'],
  fields: {
    name: 'Name',
    ownRegion: 'Local region',
    ownVpc: 'Local VPC',
    peerAccount: 'Peer account ID',
    peerRegion: 'Peer region',
    peerVpc: 'Peer VPC ID',
    bandwidth: 'Bandwidth cap',
    peerCidrs: 'Peer CIDR blocks',
  },
  ask: (name) => (name === '' ? 'not in the design: ask its owner' : `not in the design: ask the owner of ${name}`),
};

const zh: PlanTexts = {
  title: (project) => `${project}：路由方案`,
  origin: (provider, date) =>
    `云服务商规则：${provider}。由 Peerplan 于 ${date} 生成。设计中填写了云上 ID 的使用云上 ID，否则使用设计内部的 ID。`,
  counts: ({ error, warning, info }) => `检查发现 ${error} 个错误、${warning} 个警告、${info} 条提示。`,
  notReady: '**尚不能实施。**',
  routesHeading: '最终应存在的路由',
  noRoutes: '没有路由。',
  routeColumns: ['目的端', '下一跳类型', '下一跳', '备注'],
  tableLine: (vpc, table, place, subnets) =>
    `${[`私有网络 ${vpc}`, `路由表 ${table}`, ...place].join('，')}；${subnets.length > 0 ? `关联子网：${subnets.join('、')}` : '未关联子网'}。`,
  nextHopTypes: {
    peering: '对等连接',
    internet: '公网网关',
    nat: 'NAT 网关',
    vpn: 'VPN 网关',
    'direct-connect': '专线网关',
    transit: '中转枢纽',
    instance: '云服务器',
    'gateway-endpoint': '网关终端节点',
    blackhole: '黑洞',
  },
  stepsHeading: '实施步骤',
  fromNothing: '以已连接的对等连接和空路由表为起点；已存在的路由请跳过。',
  fromBaseline: (project) => `以“${project}”为起点，只列出差异。`,
  nothingToDo: '无需任何操作。',
  rollbackHeading: '回退步骤',
  rollbackNote: '只回退已经实施的步骤。',
  at: (place) => (place.length === 0 ? '' : `（${place.join('，')}）`),
  createPeering: (peering, requester, accepter, mbps, at) =>
    `新建对等连接 ${peering}，本端 ${requester}，对端 ${accepter}${mbps === '' ? '' : `，带宽上限 ${mbps}`}${at}。`,
  acceptPeering: (peering, vpc, at) => `在 ${vpc} 一端接受对等连接 ${peering}${at}。`,
  deletePeering: (peering, requester, accepter, at) =>
    `删除 ${requester} 与 ${accepter} 之间的对等连接 ${peering}${at}。`,
  changeBandwidth: (peering, from, to, at) => `将对等连接 ${peering} 的带宽上限由 ${from} 改为 ${to}${at}。`,
  cap: (mbps) => (mbps === null || mbps === undefined ? '无' : `${mbps} Mbps`),
  addRoute: (row, table, vpc, at) => `在 ${vpc} 的路由表 ${table} 中新增路由策略 ${row}${at}。`,
  removeRoute: (row, table, vpc, at) => `在 ${vpc} 的路由表 ${table} 中删除路由策略 ${row}${at}。`,
  changeRoute: (from, to, table, vpc, at) => `在 ${vpc} 的路由表 ${table} 中将路由策略 ${from} 改为 ${to}${at}。`,
  remark: (remark) => `，备注“${remark}”`,
  leftOutHeading: '未列入方案的路由',
  leftOut: {
    disabled: '在设计中已停用',
    duplicate: '路由表中已有下一跳相同的路由',
    'next-hop-missing': '下一跳不存在',
    'peering-ended': '所指向的对等连接已不存在',
  },
  leftOutLine: (destination, table, why) => `路由表 ${table} 中的 ${destination}：${why}`,
  handOffHeading: (account, id) => `交给 ${account} 的负责人${id === null ? '' : `（${id}）`}`,
  task: ({ role, status, acceptWithinDays }) => {
    if (role === 'accepter') {
      const limit = acceptWithinDays === null ? '' : `在申请发出后 ${acceptWithinDays} 天内`;
      return `请先与下表核对发起方，再${limit}接受；请勿接受表中未列出的账户的申请。`;
    }
    if (status === 'pending') return '申请已发出，待对端账户接受。';
    return '请按下表新建，然后通知对端账户接受。';
  },
  fieldColumns: ['字段', '值'],
  fields: {
    name: '名称',
    ownRegion: '本端地域',
    ownVpc: '本端网络',
    peerAccount: '对端账户 ID',
    peerRegion: '对端地域',
    peerVpc: '对端网络 ID',
    bandwidth: '带宽上限',
    peerCidrs: '对端网段',
  },
  ask: (name) => (name === '' ? '设计中没有，请向对方询问' : `设计中没有，请向 ${name} 的负责人询问`),
};

/** The words of the Markdown plan in each language. */
export const planTexts: Readonly<Record<Language, PlanTexts>> = { en, 'zh-CN': zh };
