import {
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
} from '../../support/listOf';

describe('export-junk', () => {
  test.each([
    'System.Byte[]',
    'System.Object[]',
    'system.byte[]',
    'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
    'microsoft.activedirectory.management.adpropertyvaluecollection',
    '{}',
    'NULL',
    'null',
    'n/a',
    'N/A',
    '(null)',
    '#NV',
    '#WERT!',
    '-',
    '---------',
    '=',
    '?',
    '…',
    '——————',
  ])('export-junk: fires for %s in either key cell', (junk) => {
    const rows = [[junk, guidOf(1)], ['person2@amt.example', junk], pairOf(3), pairOf(4)];
    const result = checkRows(rows, [...pairsTo(4), [junk, guidOf(9)]]);
    expect(placesOf(result, 'export-junk')).toEqual(['2 account error', '3 id error']);
    expect(findingsOf(result, 'export-junk').map(({ details }) => details)).toEqual([
      { cells: [{ field: 'account', fault: { junk } }] },
      { cells: [{ field: 'id', fault: { junk } }] },
    ]);
    expect(statesOf(result)).toEqual(['damaged', 'damaged', 'ok', 'ok']);
  });

  test('export-junk: white space around it does not hide it; both cells are one finding', () => {
    const result = checkRows([[' NULL ', ' null'], ...pairsTo(3)], pairsTo(3));
    expect(placesOf(result, 'export-junk')).toEqual(['2 account error']);
    expect(findingsOf(result, 'export-junk')[0]?.details.cells).toEqual([
      { field: 'account', fault: { junk: 'NULL' } },
      { field: 'id', fault: { junk: 'null' } },
    ]);
  });

  test('export-junk: a pair of leftovers in list and reference is never ok', () => {
    const rows = [['NULL', 'n/a'], ...pairsTo(3)];
    expect(statesOf(checkRows(rows, rows))).toEqual(['damaged', 'ok', 'ok', 'ok']);
  });

  test.each(['#NV', '#BEZUG!', '-', '—', '?', '==', '.', 'unbekannt', 'N. N.', 'k.A.', 'TBD'])(
    'export-junk: personnel numbers, one of them %s in list and reference, are never all ok',
    (junk) => {
      const rows = [
        ['meyer', junk],
        ...['abel', 'busch', 'cramer'].map((name, n) => [name, `10${n}`]),
      ];
      expect(statesOf(checkRows(rows, rows))).toEqual(['damaged', 'ok', 'ok', 'ok']);
    },
  );

  test.each([
    'nullmeyer',
    '_dienst',
    'nina',
    'sam',
    'max.null@amt.example',
    'systembyte',
    'na',
    'microsoft.hans@amt.example',
    // Initials and surnames; what stands for no ID is no leftover here.
    'tbd',
    'Keine',
    'none',
  ])('export-junk: does not fire for the account %s', (account) => {
    const rows = [[account, guidOf(1)]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'export-junk')).toEqual([]);
    expect(statesOf(result)).toEqual(['ok']);
  });
});
