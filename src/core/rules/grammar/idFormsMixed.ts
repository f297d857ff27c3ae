import { CellFlag } from '../../facts/cellFlags';
import type { IdCells } from '../../facts/keyCells';
import { storedText } from '../../facts/keyCellText';
import { GuidForm } from '../../identifiers/guid';
import { GuidLetterCase, guidFormOf, guidLetterCaseOf } from '../../identifiers/guidForm';
import { once, rule } from '../rule';

/** One spelling and how many cells have it. */
export interface SpellingCount {
  readonly form: GuidForm;
  /** Of the hex letters; `none` for base64 and for a column that has no such letter. */
  readonly letterCase: GuidLetterCase;
  readonly rows: number;
}

/**
 * id-forms-mixed, warning: several spellings of IDs in one column; upper and lower case are two. A
 * GUID without letters goes with either case, one in base64 without `+ / - _` with either alphabet.
 * Source: rules.md, Identifier grammar and "accepted spellings".
 */
export const idFormsMixed = rule('id-forms-mixed', 'grammar', ({ list }) => {
  const { id } = list;
  if (id.kind !== 'guid') return [];
  const counts = countReadings(id);
  if (counts.size < 2) return [];
  const forms = withoutCaseless(joinAlphabets(spellings(counts), id));
  if (forms.length < 2) return [];
  return [once('warning', { forms: [...forms].sort((a, b) => b.rows - a.rows) }, 'id')];
});

/** By reading, in the order in which they come first. */
function countReadings({ readings, flags }: IdCells): ReadonlyMap<number, number> {
  const counts = new Uint32Array(256);
  const order: number[] = [];
  for (let position = 0; position < readings.length; position++) {
    const reading = readings[position] as number;
    if (reading === 0 || ((flags[position] as number) & CellFlag.excused) !== 0) continue;
    if (counts[reading] === 0) order.push(reading);
    counts[reading] = (counts[reading] as number) + 1;
  }
  return new Map(order.map((reading) => [reading, counts[reading] as number]));
}

function spellings(counts: ReadonlyMap<number, number>): readonly SpellingCount[] {
  return [...counts].map(([reading, rows]) => ({
    form: guidFormOf(reading),
    letterCase: guidLetterCaseOf(reading),
    rows,
  }));
}

/** Digits alone have no case: they are counted with the first spelling of their form that has one. */
function withoutCaseless(forms: readonly SpellingCount[]): readonly SpellingCount[] {
  return forms.reduce<readonly SpellingCount[]>((joined, one) => {
    if (one.letterCase !== GuidLetterCase.none) return joined;
    const other = joined.find(
      ({ form, letterCase }) => form === one.form && letterCase !== GuidLetterCase.none,
    );
    return other === undefined ? joined : merged(joined, one, other);
  }, forms);
}

/** A column in the url-safe alphabet: half of its cells use none of the letters that tell. */
function joinAlphabets(forms: readonly SpellingCount[], id: IdCells): readonly SpellingCount[] {
  const safe = forms.find(({ form }) => form === GuidForm.base64UrlSafe);
  const others = forms.filter(
    ({ form }) => form === GuidForm.base64Padded || form === GuidForm.base64Unpadded,
  );
  const [other] = others;
  if (safe === undefined || other === undefined || others.length > 1) return forms;
  const telling = id.readings.some(
    (reading, position) =>
      guidFormOf(reading) === other.form && /[+/]/.test(storedText(id, position)),
  );
  return telling ? forms : merged(forms, other, safe);
}

function merged(
  forms: readonly SpellingCount[],
  from: SpellingCount,
  into: SpellingCount,
): readonly SpellingCount[] {
  return forms
    .filter((form) => form !== from)
    .map((form) => (form === into ? { ...into, rows: into.rows + from.rows } : form));
}
