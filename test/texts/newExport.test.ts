import { textsOf } from '../../src/texts/catalog';
import { newExports } from '../../src/texts/newExport';
import type { Language } from '../../src/texts/texts';
import { checkOf, checkRows, guidOf, pairsTo } from '../core/support/listOf';

const lost = [3, 4, 5, 9].map((person) => [`m?ller${person}`, guidOf(person)]);
const rows = [...pairsTo(2), ...lost.slice(0, 3), ...pairsTo(1), ...lost.slice(3)];
const result = checkOf({
  list: { rows: pairsTo(5) },
  references: [{ rows: pairsTo(5) }, { rows, role: 'directory' }],
});

describe.each<Language>(['de', 'en'])('the way out of a lost export (%s)', (language) => {
  const texts = textsOf(language);
  const [needed, ...more] = newExports(result, 'Liste.xlsx', ['Erst.xlsx', 'AD.csv'], texts);

  test('names the file and the rows concerned', () => {
    expect(more).toEqual([]);
    expect(needed).toMatchObject({ name: 'AD.csv', rows: [4, 5, 6, 8] });
    expect(needed?.message).toContain('AD.csv');
    expect(needed?.message).toContain('4–6, 8');
    expect(needed?.message).toContain('m?ller3');
  });

  test('has the line to copy: one line, UTF-8, the ID as text, nothing typed', () => {
    expect(needed?.command).toMatch(/^Get-ADUser .*\bObjectGUID\b.* \| Export-Csv [^\n]*$/);
    expect(needed?.command).toContain('-Encoding UTF8');
    expect(needed?.command).toContain('-NoTypeInformation');
  });

  test('has a letter with the line in it', () => {
    expect(needed?.request).toContain(`\n\n${needed?.command}\n\n`);
  });
});

test('a list that lost nothing needs none', () => {
  const clean = checkRows(pairsTo(3), pairsTo(3));
  expect(newExports(clean, 'Liste.xlsx', ['Erst.xlsx'], textsOf('de'))).toEqual([]);
});
