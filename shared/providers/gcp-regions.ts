import type { Region } from './profile.ts';

/** The regions of Google Cloud that are used most, and `global` for its networks; a project can type in others. */
export const gcpRegions: readonly Region[] = [
  { id: 'global', name: { en: 'Global', 'zh-CN': '全球' } },
  { id: 'us-central1', name: { en: 'Iowa', 'zh-CN': '艾奥瓦' } },
  { id: 'us-east1', name: { en: 'South Carolina', 'zh-CN': '南卡罗来纳' } },
  { id: 'us-east4', name: { en: 'Northern Virginia', 'zh-CN': '弗吉尼亚北部' } },
  { id: 'us-west1', name: { en: 'Oregon', 'zh-CN': '俄勒冈' } },
  { id: 'us-west2', name: { en: 'Los Angeles', 'zh-CN': '洛杉矶' } },
  { id: 'northamerica-northeast1', name: { en: 'Montréal', 'zh-CN': '蒙特利尔' } },
  { id: 'southamerica-east1', name: { en: 'São Paulo', 'zh-CN': '圣保罗' } },
  { id: 'europe-west1', name: { en: 'Belgium', 'zh-CN': '比利时' } },
  { id: 'europe-west2', name: { en: 'London', 'zh-CN': '伦敦' } },
  { id: 'europe-west3', name: { en: 'Frankfurt', 'zh-CN': '法兰克福' } },
  { id: 'europe-west4', name: { en: 'Netherlands', 'zh-CN': '荷兰' } },
  { id: 'europe-north1', name: { en: 'Finland', 'zh-CN': '芬兰' } },
  { id: 'asia-east1', name: { en: 'Taiwan', 'zh-CN': '中国台湾' } },
  { id: 'asia-east2', name: { en: 'Hong Kong', 'zh-CN': '中国香港' } },
  { id: 'asia-northeast1', name: { en: 'Tokyo', 'zh-CN': '东京' } },
  { id: 'asia-northeast3', name: { en: 'Seoul', 'zh-CN': '首尔' } },
  { id: 'asia-south1', name: { en: 'Mumbai', 'zh-CN': '孟买' } },
  { id: 'asia-southeast1', name: { en: 'Singapore', 'zh-CN': '新加坡' } },
  { id: 'asia-southeast2', name: { en: 'Jakarta', 'zh-CN': '雅加达' } },
  { id: 'australia-southeast1', name: { en: 'Sydney', 'zh-CN': '悉尼' } },
  { id: 'me-west1', name: { en: 'Tel Aviv', 'zh-CN': '特拉维夫' } },
  { id: 'africa-south1', name: { en: 'Johannesburg', 'zh-CN': '约翰内斯堡' } },
];
