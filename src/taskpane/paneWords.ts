import type { Language, Texts } from '../texts/texts';

const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  de: async () => (await import(/* webpackChunkName: "words-de" */ '../texts/de/german')).german,
  en: async () => (await import(/* webpackChunkName: "words-en" */ '../texts/en/english')).english,
};

/** The pane's words, a language at a time: few people ever see two. */
export interface PaneWords {
  /** All words in the language; of one that is not loaded yet those of the first. */
  readonly of: (language: Language) => Texts;
  /** Fetches a language that is not here yet. Rejects where the add-in's own files cannot be reached. */
  readonly load: (language: Language) => Promise<void>;
}

/** Fetches the words that the pane opens with. Rejects where the add-in's own files cannot be reached. */
export async function loadWords(first: Language): Promise<PaneWords> {
  const opening = await LOADERS[first]();
  const known = new Map<Language, Texts>([[first, opening]]);
  return {
    of: (language) => known.get(language) ?? opening,
    load: async (language) => {
      if (!known.has(language)) known.set(language, await LOADERS[language]());
    },
  };
}
