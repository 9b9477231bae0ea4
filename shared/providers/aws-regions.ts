import type { Region } from './profile.ts';

/** The Regions of AWS that are used most; a project can type in others. */
export const awsRegions: readonly Region[] = [
  { id: 'us-east-1', name: { en: 'N. Virginia', 'zh-CN': '弗吉尼亚北部' } },
  { id: 'us-east-2', name: { en: 'Ohio', 'zh-CN': '俄亥俄' } },
  { id: 'us-west-1', name: { en: 'N. California', 'zh-CN': '加利福尼亚北部' } },
  { id: 'us-west-2', name: { en: 'Oregon', 'zh-CN': '俄勒冈' } },
  { id: 'eu-west-1', name: { en: 'Ireland', 'zh-CN': '爱尔兰' } },
  { id: 'eu-central-1', name: { en: 'Frankfurt', 'zh-CN': '法兰克福' } },
  { id: 'ap-southeast-1', name: { en: 'Singapore', 'zh-CN': '新加坡' } },
  { id: 'ap-northeast-1', name: { en: 'Tokyo', 'zh-CN': '东京' } },
  { id: 'ap-southeast-2', name: { en: 'Sydney', 'zh-CN': '悉尼' } },
  { id: 'sa-east-1', name: { en: 'São Paulo', 'zh-CN': '圣保罗' } },
];
