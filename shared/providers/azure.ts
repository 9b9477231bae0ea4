import type { NextHopType } from '../model/topology.ts';
import { azureRegions } from './azure-regions.ts';
import type { ProviderProfile, ReservedRange } from './profile.ts';

/** What a user route may name (AZ-UDR): a virtual network gateway, the internet, an appliance, none; never a peering. */
const userHops: readonly NextHopType[] = ['vpn', 'internet', 'instance', 'blackhole'];

function refused(block: string, en: string, chinese: string): ReservedRange {
  return { block, refused: true, why: { en, 'zh-CN': chinese }, source: 'AZ-FAQ' };
}

/** Microsoft Azure, virtual network peering. */
export const azure: ProviderProfile = {
  id: 'azure',
  name: { en: 'Azure', 'zh-CN': 'Azure' },
  date: '2022-12-05',
  peeringObjects: 'one-per-end',
  crossRegion: true,
  ipv6: true,
  overlap: {
    unit: 'vpc',
    ends: 'refused',
    peersSameRegion: 'error',
    peersCrossRegion: 'error',
    source: 'AZ-FAQ',
    peersSource: 'AZ-OVER',
  },
  routes: {
    model: 'system',
    local: 'vpc',
    mayBeatLocal: userHops,
    insideLocal: null,
    sameDestination: null,
    answersBy: 'subnet-table',
    nextHops: userHops,
    source: 'AZ-UDR',
  },
  edge: {
    internet: 'not-documented',
    nat: 'not-documented',
    vpn: 'conditional',
    'direct-connect': 'conditional',
    'gateway-endpoint': 'not-documented',
    source: 'AZ-GT',
  },
  quotas: {
    'peerings-per-vpc': { limit: 500, source: 'AZ-LIM' },
    'routes-per-table': { limit: 400, source: 'AZ-LIM' },
    'subnets-per-vpc': { limit: 3000, source: 'AZ-LIM' },
    'vpcs-per-account-region': { limit: 1000, source: 'AZ-LIM' },
  },
  pendingExpiryDays: null,
  acceptance: { sameAccount: true, otherAccount: true },
  routesOnDelete: 'withdrawn',
  bandwidthCap: { crossRegion: 'none', defaultMbps: null, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'by data volume, in and out', 'zh-CN': '按出入流量计费' },
    crossRegion: { en: 'by data volume, in and out (global peering)', 'zh-CN': '按出入流量计费（全局对等互连）' },
    sameRegionBy: 'volume',
    crossRegionBy: 'volume',
    paidBy: null,
  },
  vpcPrefixLength: null,
  vpcRanges: null,
  reservedRanges: [
    refused('224.0.0.0/4', 'multicast', '组播地址'),
    refused('255.255.255.255/32', 'broadcast', '广播地址'),
    refused('127.0.0.0/8', 'loopback', '环回地址'),
    refused('169.254.0.0/16', 'link-local', '链路本地地址'),
    refused('168.63.129.16/32', "Azure's own DNS, DHCP and health probes", 'Azure 内部 DNS、DHCP 与健康探测'),
  ],
  subnetPrefixLength: { min: 2, max: 29, source: 'AZ-FAQ' },
  subnetPrefixLength6: { min: 64, max: 64, source: 'AZ-FAQ' },
  reservedPerSubnet: { count: 5, source: 'AZ-FAQ' },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: azureRegions,
  statedBy: {
    peeringObjects: 'AZ-FAQ',
    crossRegion: 'AZ-FAQ',
    acceptance: 'AZ-MNG',
    routesOnDelete: 'AZ-UDR',
    bandwidthCap: 'AZ-FAQ',
    billing: 'AZ-FAQ',
  },
  conflicts: [
    'Gateway transit across regions: the pages about VPN gateways allow it, the Terraform provider (AZ-TF) says that remote gateways must not be used over a global peering. The profile follows the pages.',
    'Address space of a peered network: older texts forbid to change it, newer ones (AZ-RESIZE) let it grow and then be synchronised. Peerplan does not object to the change.',
  ],
  sources: [
    {
      key: 'AZ-FAQ',
      title: 'Virtual network, frequently asked questions',
      url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    },
    {
      key: 'AZ-MNG',
      title: 'Create, change, or delete a virtual network peering',
      url: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
    },
    {
      key: 'AZ-UDR',
      title: 'Virtual network traffic routing',
      url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
    },
    {
      key: 'AZ-LIM',
      title: 'Azure subscription and service limits, networking',
      url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#networking-limits',
      date: '2022-12-05',
    },
    {
      key: 'AZ-OVER',
      title: "The service's error VnetAddressSpaceOverlapsWithAlreadyPeeredVnet, as users report it",
      url: 'https://github.com/Azure/ResourceModules/issues/731',
    },
    {
      key: 'AZ-GT',
      title: 'VPN gateway transit for virtual network peering',
      url: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-different-region',
    },
    {
      key: 'AZ-RESIZE',
      title: 'Sync-AzVirtualNetworkPeering',
      url: 'https://learn.microsoft.com/powershell/module/az.network/sync-azvirtualnetworkpeering',
    },
    {
      key: 'AZ-TF',
      title: 'Terraform provider azurerm, virtual_network_peering',
      url: 'https://github.com/hashicorp/terraform-provider-azurerm',
    },
  ],
};
