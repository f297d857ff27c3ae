import type { TypedElement } from './checkStructure';
import type { ManifestElement } from './document';
import type { Fault } from './fault';
import { attributeOf, elementsOf } from './lookUp';
import { DEFAULT_LOCALE, OTHER_LOCALES } from './structure';

/** Whether every text is there once in every language. Never throws. */
export function checkLanguages(elements: readonly TypedElement[]): Fault[] {
  const texts = elementsOf(elements, 'DisplayName', 'Description', 'ShortString', 'LongString');
  return texts.flatMap((text) => [...missing(text), ...repeated(text)]);
}

function missing(text: ManifestElement): Fault[] {
  const given = text.children.map((override) => attributeOf(override, 'Locale')?.value);
  return OTHER_LOCALES.filter((locale) => !given.includes(locale)).map((locale) => ({
    place: text.place,
    problem: { kind: 'language-missing', locale },
  }));
}

/** Overrides of a language that is there already; the text itself is the default one. */
function repeated(text: ManifestElement): Fault[] {
  const seen = new Set<string>([DEFAULT_LOCALE]);
  return text.children.flatMap((override): Fault[] => {
    const locale = attributeOf(override, 'Locale');
    if (locale === undefined) return [];
    if (seen.has(locale.value)) {
      return [
        { place: locale.place, problem: { kind: 'language-repeated', locale: locale.value } },
      ];
    }
    seen.add(locale.value);
    return [];
  });
}
