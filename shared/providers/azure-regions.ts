import type { Region } from './profile.ts';

/** The regions of Azure that are used most; a project can type in others. */
export const azureRegions: readonly Region[] = [
  { id: 'eastus', name: { en: 'East US', 'zh-CN': '美国东部' } },
  { id: 'eastus2', name: { en: 'East US 2', 'zh-CN': '美国东部 2' } },
  { id: 'centralus', name: { en: 'Central US', 'zh-CN': '美国中部' } },
  { id: 'southcentralus', name: { en: 'South Central US', 'zh-CN': '美国中南部' } },
  { id: 'westus2', name: { en: 'West US 2', 'zh-CN': '美国西部 2' } },
  { id: 'westus3', name: { en: 'West US 3', 'zh-CN': '美国西部 3' } },
  { id: 'canadacentral', name: { en: 'Canada Central', 'zh-CN': '加拿大中部' } },
  { id: 'brazilsouth', name: { en: 'Brazil South', 'zh-CN': '巴西南部' } },
  { id: 'northeurope', name: { en: 'North Europe', 'zh-CN': '北欧' } },
  { id: 'westeurope', name: { en: 'West Europe', 'zh-CN': '西欧' } },
  { id: 'uksouth', name: { en: 'UK South', 'zh-CN': '英国南部' } },
  { id: 'francecentral', name: { en: 'France Central', 'zh-CN': '法国中部' } },
  { id: 'germanywestcentral', name: { en: 'Germany West Central', 'zh-CN': '德国中西部' } },
  { id: 'swedencentral', name: { en: 'Sweden Central', 'zh-CN': '瑞典中部' } },
  { id: 'uaenorth', name: { en: 'UAE North', 'zh-CN': '阿联酋北部' } },
  { id: 'centralindia', name: { en: 'Central India', 'zh-CN': '印度中部' } },
  { id: 'southeastasia', name: { en: 'Southeast Asia', 'zh-CN': '东南亚' } },
  { id: 'eastasia', name: { en: 'East Asia', 'zh-CN': '东亚' } },
  { id: 'japaneast', name: { en: 'Japan East', 'zh-CN': '日本东部' } },
  { id: 'koreacentral', name: { en: 'Korea Central', 'zh-CN': '韩国中部' } },
  { id: 'australiaeast', name: { en: 'Australia East', 'zh-CN': '澳大利亚东部' } },
  { id: 'chinanorth3', name: { en: 'China North 3', 'zh-CN': '中国北部 3' } },
  { id: 'chinaeast2', name: { en: 'China East 2', 'zh-CN': '中国东部 2' } },
];
