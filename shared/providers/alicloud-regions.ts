import type { Region } from './profile.ts';

/** The regions of Alibaba Cloud that are used most; a project can type in others. */
export const alicloudRegions: readonly Region[] = [
  { id: 'cn-hangzhou', name: { en: 'Hangzhou', 'zh-CN': '杭州' } },
  { id: 'cn-shanghai', name: { en: 'Shanghai', 'zh-CN': '上海' } },
  { id: 'cn-beijing', name: { en: 'Beijing', 'zh-CN': '北京' } },
  { id: 'cn-shenzhen', name: { en: 'Shenzhen', 'zh-CN': '深圳' } },
  { id: 'cn-qingdao', name: { en: 'Qingdao', 'zh-CN': '青岛' } },
  { id: 'cn-zhangjiakou', name: { en: 'Zhangjiakou', 'zh-CN': '张家口' } },
  { id: 'cn-huhehaote', name: { en: 'Hohhot', 'zh-CN': '呼和浩特' } },
  { id: 'cn-wulanchabu', name: { en: 'Ulanqab', 'zh-CN': '乌兰察布' } },
  { id: 'cn-heyuan', name: { en: 'Heyuan', 'zh-CN': '河源' } },
  { id: 'cn-guangzhou', name: { en: 'Guangzhou', 'zh-CN': '广州' } },
  { id: 'cn-chengdu', name: { en: 'Chengdu', 'zh-CN': '成都' } },
  { id: 'cn-hongkong', name: { en: 'Hong Kong', 'zh-CN': '中国香港' } },
  { id: 'ap-southeast-1', name: { en: 'Singapore', 'zh-CN': '新加坡' } },
  { id: 'ap-southeast-3', name: { en: 'Kuala Lumpur', 'zh-CN': '吉隆坡' } },
  { id: 'ap-southeast-5', name: { en: 'Jakarta', 'zh-CN': '雅加达' } },
  { id: 'ap-northeast-1', name: { en: 'Tokyo', 'zh-CN': '东京' } },
  { id: 'eu-central-1', name: { en: 'Frankfurt', 'zh-CN': '法兰克福' } },
  { id: 'eu-west-1', name: { en: 'London', 'zh-CN': '伦敦' } },
  { id: 'us-west-1', name: { en: 'Silicon Valley', 'zh-CN': '硅谷' } },
  { id: 'us-east-1', name: { en: 'Virginia', 'zh-CN': '弗吉尼亚' } },
  { id: 'me-east-1', name: { en: 'Dubai', 'zh-CN': '迪拜' } },
];
