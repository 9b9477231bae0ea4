import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '../store/session.ts';
import en from './en.json';
import zhCN from './zh-CN.json';

/** Starts the texts in the preferred language and follows it. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    lng: usePreferences.getState().language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  usePreferences.subscribe(({ language }) => {
    if (language !== i18next.language) void i18next.changeLanguage(language);
  });
}
