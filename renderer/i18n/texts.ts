import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '../store/session.ts';

type Texts = { readonly [key: string]: string | Texts };

/** A file per area; its name is the first part of the keys in it. */
const files = {
  en: import.meta.glob<Texts>('./en/*.json', { eager: true, import: 'default' }),
  'zh-CN': import.meta.glob<Texts>('./zh-CN/*.json', { eager: true, import: 'default' }),
};

function byArea(language: Readonly<Record<string, Texts>>): Texts {
  return Object.fromEntries(
    Object.entries(language).map(([file, texts]) => [file.slice(file.lastIndexOf('/') + 1, -'.json'.length), texts]),
  );
}

/** Starts the texts in the preferred language and follows it. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: byArea(files.en) }, 'zh-CN': { translation: byArea(files['zh-CN']) } },
    lng: usePreferences.getState().language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  usePreferences.subscribe(({ language }) => {
    if (language !== i18next.language) void i18next.changeLanguage(language);
  });
}
