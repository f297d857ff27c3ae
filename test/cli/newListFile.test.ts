import type { NewList } from '../../src/app/lists/newList';
import { newListFile } from '../../src/cli/newListFile';
import { numberFormat } from '../../src/core/numberFormat/numberFormat';
import { textsOf } from '../../src/texts/catalog';
import { combined, listOf, listsOf } from '../app/lists/listsOf';
import { formatsIn } from '../core/support/formats';
import { HEADER, pairsTo } from '../core/support/listOf';

const [person = []] = pairsTo(1);
const source = listOf('Charge 1', [[...person, 45875]], [...HEADER, 'Stand']);

/** The list as it is made where its date has this built-in format. */
function listIn(builtIn: number): { readonly list: NewList; readonly sources: [typeof source] } {
  const format = numberFormat({ builtIn, code: null, known: 'yyyy-mm-dd' }, false);
  const columns = source.sheet.columns.map((column, at) =>
    at === 2 && format !== null ? { ...column, formats: formatsIn([[1, format]]) } : column,
  );
  const sources: [typeof source] = [{ ...source, sheet: { ...source.sheet, columns } }];
  const [list] = listsOf(combined(sources)) as [NewList];
  return { list, sources };
}

test.each([
  [14, null],
  [15, 'C2'],
])(
  'a file whose date has format 14, where %s was meant, is refused at %s',
  async (meant, place) => {
    const texts = textsOf('de');
    const written = listIn(14);
    const bytes = await newListFile('a.xlsx', 'Liste', written.list, { ...written, texts }).bytes();
    const other = listIn(meant);
    const verdict = newListFile('a.xlsx', 'Liste', other.list, { ...other, texts }).verify(bytes);
    const found = await verdict.then(
      () => null,
      (error: unknown) => (error as { details: { place: string } }).details.place,
    );
    expect(found).toBe(place);
  },
);
