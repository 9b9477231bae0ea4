import type { Region } from './profile.ts';

/** Regions as Tencent Cloud names them; a private cloud may have others, which a project can type in. */
export const tencentRegions: readonly Region[] = [
  { id: 'ap-guangzhou', name: { en: 'Guangzhou', 'zh-CN': '广州' } },
  { id: 'ap-beijing', name: { en: 'Beijing', 'zh-CN': '北京' } },
  { id: 'ap-shanghai', name: { en: 'Shanghai', 'zh-CN': '上海' } },
  { id: 'ap-shenzhen', name: { en: 'Shenzhen', 'zh-CN': '深圳' } },
  { id: 'ap-chengdu', name: { en: 'Chengdu', 'zh-CN': '成都' } },
  { id: 'ap-chongqing', name: { en: 'Chongqing', 'zh-CN': '重庆' } },
  { id: 'ap-nanjing', name: { en: 'Nanjing', 'zh-CN': '南京' } },
  { id: 'ap-hongkong', name: { en: 'Hong Kong', 'zh-CN': '中国香港' } },
  { id: 'ap-singapore', name: { en: 'Singapore', 'zh-CN': '新加坡' } },
  { id: 'ap-tokyo', name: { en: 'Tokyo', 'zh-CN': '东京' } },
  { id: 'na-siliconvalley', name: { en: 'Silicon Valley', 'zh-CN': '硅谷' } },
  { id: 'eu-frankfurt', name: { en: 'Frankfurt', 'zh-CN': '法兰克福' } },
];
