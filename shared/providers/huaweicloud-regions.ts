import type { Region } from './profile.ts';

/** The regions of Huawei Cloud that are used most; a project can type in others. */
export const huaweicloudRegions: readonly Region[] = [
  { id: 'cn-north-1', name: { en: 'CN North-Beijing1', 'zh-CN': '华北-北京一' } },
  { id: 'cn-north-4', name: { en: 'CN North-Beijing4', 'zh-CN': '华北-北京四' } },
  { id: 'cn-north-9', name: { en: 'CN North-Ulanqab1', 'zh-CN': '华北-乌兰察布一' } },
  { id: 'cn-east-2', name: { en: 'CN East-Shanghai2', 'zh-CN': '华东-上海二' } },
  { id: 'cn-east-3', name: { en: 'CN East-Shanghai1', 'zh-CN': '华东-上海一' } },
  { id: 'cn-south-1', name: { en: 'CN South-Guangzhou', 'zh-CN': '华南-广州' } },
  { id: 'cn-southwest-2', name: { en: 'CN Southwest-Guiyang1', 'zh-CN': '西南-贵阳一' } },
  { id: 'ap-southeast-1', name: { en: 'CN-Hong Kong', 'zh-CN': '中国-香港' } },
  { id: 'ap-southeast-2', name: { en: 'AP-Bangkok', 'zh-CN': '亚太-曼谷' } },
  { id: 'ap-southeast-3', name: { en: 'AP-Singapore', 'zh-CN': '亚太-新加坡' } },
  { id: 'ap-southeast-4', name: { en: 'AP-Jakarta', 'zh-CN': '亚太-雅加达' } },
  { id: 'af-south-1', name: { en: 'AF-Johannesburg', 'zh-CN': '非洲-约翰内斯堡' } },
  { id: 'la-north-2', name: { en: 'LA-Mexico City2', 'zh-CN': '拉美-墨西哥城二' } },
  { id: 'la-south-2', name: { en: 'LA-Santiago', 'zh-CN': '拉美-圣地亚哥' } },
  { id: 'sa-brazil-1', name: { en: 'LA-Sao Paulo1', 'zh-CN': '拉美-圣保罗一' } },
];
