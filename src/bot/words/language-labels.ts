import { type Language } from '../../domain/settings.ts';

/** Each language by its own name, so that whoever does not read the present one finds it. */
export const LANGUAGE_LABELS: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
};
