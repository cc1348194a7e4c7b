import { FluentBundle, FluentResource } from '@fluent/bundle';
import { signal } from '@preact/signals';
import { buildFormats } from '../../bot/words/formats.ts';
import { type Say } from '../../bot/words/say.ts';
import { type Translate } from '../../bot/words/translate.ts';
import { type Language } from '../../domain/settings.ts';

/** How the page says things: with the chat's own texts and figures. */
export interface PageWords extends Say {
  readonly language: Language;
}

const LOADERS: Readonly<Record<Language, () => Promise<{ default: string }>>> = {
  en: () => import('../../bot/locales/en.ftl'),
  ru: () => import('../../bot/locales/ru.ftl'),
  uk: () => import('../../bot/locales/uk.ftl'),
};

/** The words of the language in which the page speaks now; undefined until the first ones are there. */
export const spoken = signal<PageWords | undefined>(undefined);

/** The words, for what is only shown once there are some. */
export function words(): PageWords {
  if (spoken.value === undefined) throw new Error('there are no words yet');
  return spoken.value;
}

/** Makes the page speak a language. */
export async function speak(language: Language): Promise<void> {
  if (spoken.value?.language === language) return;
  const { default: source } = await LOADERS[language]();
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  const t: Translate = (key, ...[values]) => {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null) throw new RangeError(`no text "${key}" in ${language}`);
    return bundle.formatPattern(pattern, values ?? {});
  };
  spoken.value = { language, t, format: buildFormats(language, t) };
  document.documentElement.lang = language;
}
