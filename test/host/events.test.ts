import type { EventFault } from '../../src/workbench/host/events/eventFault';
import { inOffice } from '../support/officeHostRun';
import type { Office, OfficeOptions } from '../support/officeHost';

type Heard = Record<string, unknown>;

/** Registers handlers of the whole workbook and returns what they hear, in its order. */
async function listen(office: Office): Promise<Heard[]> {
  const heard: Heard[] = [];
  const hear = (name: string) => (args: object) => {
    const { type, getRange, getRangeOrNullObject, worksheetId, ...rest } = args as Heard;
    void [type, getRange, getRangeOrNullObject, worksheetId];
    heard.push({ name, ...rest });
    return Promise.resolve();
  };
  await office.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(hear('changed'));
    worksheets.onRowSorted.add(hear('rowSorted'));
    worksheets.onColumnSorted.add(hear('columnSorted'));
    worksheets.onProtectionChanged.add(hear('protection'));
    worksheets.onActivated.add(hear('activated'));
    worksheets.onDeactivated.add(hear('deactivated'));
    worksheets.onAdded.add(hear('added'));
    worksheets.onDeleted.add(hear('deleted'));
    worksheets.onCalculated.add(hear('calculated'));
    worksheets.onFormulaChanged.add(hear('formula'));
    worksheets.onRowHiddenChanged.add(hear('rowHidden'));
    worksheets.onSelectionChanged.add(hear('selection'));
    worksheets.onFormatChanged.add(hear('format'));
    tables.onAdded.add(hear('tableAdded'));
    tables.onDeleted.add(hear('tableDeleted'));
    tables.onChanged.add(hear('tableChanged'));
    await context.sync();
  });
  return heard;
}

/** What is heard of something, as text: names with addresses. */
function heardOf(
  work: (office: Office) => unknown,
  options?: OfficeOptions,
  prepare?: (office: Office) => unknown,
): Promise<Heard[]> {
  return inOffice(async (office) => {
    office.user.paste('Sheet1', 'A1', [
      ['c', 3],
      ['a', 1],
      ['b', 2],
      ['d', 4],
    ]);
    await prepare?.(office);
    const heard = await listen(office);
    await work(office);
    await office.settled();
    return heard;
  }, options);
}

const local = { source: 'Local', triggerSource: 'Unknown' };
const edited = { name: 'changed', changeType: 'RangeEdited', ...local };

describe('events of what people do', () => {
  test('a single cell is told with its value before and after', async () => {
    expect(await heardOf(({ user }) => user.type('Sheet1', 'B2', '7,5'))).toEqual([
      {
        ...edited,
        address: 'B2',
        details: {
          valueBefore: 1,
          valueAfter: 7.5,
          valueTypeBefore: 'Double',
          valueTypeAfter: 'Double',
        },
      },
    ]);
  });

  test('a cell that was empty still has details', async () => {
    const [event] = await heardOf(({ user }) => user.type('Sheet1', 'D9', 'x'));
    expect(event?.['details']).toEqual({
      valueBefore: '',
      valueAfter: 'x',
      valueTypeBefore: 'Empty',
      valueTypeAfter: 'String',
    });
  });

  test.each<[string, (office: Office) => unknown, Heard[]]>([
    [
      'several cells have no details',
      ({ user }) => user.paste('Sheet1', 'A1', [['x'], ['y']]),
      [{ ...edited, address: 'A1:A2' }],
    ],
    [
      'a sort names the rows that moved and no others',
      ({ user }) => user.sortAlone('Sheet1', 'A1:A4'),
      [{ name: 'rowSorted', address: 'A1:A3', source: 'Local' }],
    ],
    [
      'a sort that moves nothing has an empty address',
      ({ user }) => user.sortAlone('Sheet1', 'B4:B4'),
      [{ name: 'rowSorted', address: '', source: 'Local' }],
    ],
    [
      'several areas',
      ({ user }) => (
        user.paste('Sheet1', 'D1', [[2], [1], [3], [5], [4]]),
        user.sortAlone('Sheet1', 'D1:D5')
      ),
      [
        { ...edited, address: 'D1:D5' },
        { name: 'rowSorted', address: 'D1:D2,D4:D5', source: 'Local' },
      ],
    ],
    [
      'from left to right',
      ({ user }) => user.sortAlone('Sheet1', 'A1:B1', { by: 'columns' }),
      [{ name: 'columnSorted', address: 'A1:B1', source: 'Local' }],
    ],
    [
      'cells inserted',
      ({ user }) => user.insertCells('Sheet1', 'A2:A3', 'down'),
      [
        {
          ...edited,
          changeType: 'CellInserted',
          address: 'A2:A3',
          changeDirectionState: { insertShiftDirection: 'Down' },
        },
      ],
    ],
    [
      'cells deleted',
      ({ user }) => user.deleteCells('Sheet1', 'A2', 'up'),
      [
        {
          ...edited,
          changeType: 'CellDeleted',
          address: 'A2',
          changeDirectionState: { deleteShiftDirection: 'Up' },
        },
      ],
    ],
    [
      'rows inserted',
      ({ user }) => user.insertRows('Sheet1', 'A2:A3'),
      [{ ...edited, changeType: 'RowInserted', address: '2:3' }],
    ],
    [
      'a column deleted',
      ({ user }) => user.deleteColumns('Sheet1', 'B1'),
      [{ ...edited, changeType: 'ColumnDeleted', address: 'B:B' }],
    ],
    [
      'cut and paste',
      ({ user }) => user.cut('Sheet1', 'A1:A2', 'D1'),
      [
        { ...edited, address: 'A1:A2' },
        { ...edited, address: 'D1:D2' },
      ],
    ],
    [
      'hidden rows',
      ({ user }) => user.hideRows('Sheet1', 'A2:A3'),
      [{ name: 'rowHidden', address: '2:3', changeType: 'Hidden', source: 'Local' }],
    ],
    [
      'selected cells',
      ({ user }) => user.select('Sheet1', 'B2:B3'),
      [{ name: 'selection', address: 'B2:B3' }],
    ],
    [
      'a fill',
      ({ user }) => user.format('Sheet1', 'A1', { fillColor: '#FF0000' }),
      [{ name: 'format', address: 'A1', source: 'Local' }],
    ],
    ['a new sheet', ({ user }) => user.addSheet('New'), [{ name: 'added', source: 'Local' }]],
  ])('%s', async (_, work, expected) => {
    const heard = await heardOf(work);
    expect(heard.map((event) => JSON.parse(JSON.stringify(event)) as Heard)).toEqual(expected);
  });

  test('a co-author is told as remote', async () => {
    const heard = await heardOf(({ remote }) => {
      remote.type('Sheet1', 'A1', 'z');
      remote.sortAlone('Sheet1', 'A1:A4');
    });
    expect(heard.map(({ name, source }) => [name, source])).toEqual([
      ['changed', 'Remote'],
      ['rowSorted', 'Remote'],
    ]);
  });

  test('formulas and their new results', async () => {
    const heard = await heardOf(({ user }) => {
      user.type('Sheet1', 'C1', '=B1*2');
      user.type('Sheet1', 'B1', '10');
    });
    const told = heard.filter(({ name }) => name !== 'changed');
    expect(told).toEqual([
      {
        name: 'formula',
        formulaDetails: [{ cellAddress: 'C1', previousFormula: '' }],
        source: 'Local',
      },
      { name: 'calculated', address: 'C1' },
      { name: 'calculated', address: 'C1' },
    ]);
  });

  test('sheets: activated, renamed, hidden, deleted', async () => {
    const heard = await heardOf(
      ({ user }) => {
        user.activate('Other');
        user.deleteSheet('Other');
      },
      {},
      ({ user }) => user.addSheet('Other'),
    );
    expect(heard.map(({ name }) => name)).toEqual([
      'deactivated',
      'activated',
      'deleted',
      'deactivated',
      'activated',
    ]);
  });
});

describe('events of what the add-in does', () => {
  test('its own writes are told as its own', async () => {
    const heard = await heardOf(({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['mine']];
        sheet.getRange('A1:A4').sort.apply([{ key: 0, ascending: true }]);
        sheet.protection.protect();
        await context.sync();
      }),
    );
    expect(
      heard.map(({ name, triggerSource, isProtected }) => [name, triggerSource ?? isProtected]),
    ).toEqual([
      ['protection', true],
      ['changed', 'ThisLocalAddin'],
      ['rowSorted', undefined],
    ]);
  });

  test('tables come, change and go', async () => {
    const heard = await heardOf(({ Excel, user }) =>
      Excel.run(async (context) => {
        const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B4', true);
        await context.sync();
        user.type('Sheet1', 'A2', 'new');
        table.convertToRange();
        await context.sync();
      }),
    );
    const names = heard.map(({ name }) => name).filter((name) => String(name).startsWith('table'));
    // The first change is the header's: its number becomes a text.
    expect(names).toEqual(['tableAdded', 'tableChanged', 'tableChanged', 'tableDeleted']);
  });

  test('the cells of an event can be asked for', () =>
    inOffice(async ({ Excel, user, settled }) => {
      const values: unknown[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) =>
          Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values, address');
            await inner.sync();
            values.push(range.address, range.values);
          }),
        );
        await context.sync();
      });
      user.paste('Sheet1', 'B2', [[1], [2]]);
      await settled();
      expect(values).toEqual(['Sheet1!B2:B3', [[1], [2]]]);
    }));

  test('a removed handler hears nothing, a handler of one sheet only its own', () =>
    inOffice(async ({ Excel, user, settled }) => {
      const heard: string[] = [];
      user.addSheet('Other');
      const result = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const handler = sheet.onChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
        return handler;
      });
      user.type('Other', 'A1', '1');
      user.type('Sheet1', 'A2', '1');
      await settled();
      await Excel.run(result.context, async (context) => {
        result.remove();
        await context.sync();
      });
      user.type('Sheet1', 'A3', '1');
      await settled();
      expect(heard).toEqual(['A2']);
    }));

  test('runtime.enableEvents stops and starts them', async () => {
    const heard = await heardOf(async ({ Excel, user, settled }) => {
      const enable = (enabled: boolean): Promise<void> =>
        Excel.run(async (context) => {
          context.runtime.enableEvents = enabled;
          await context.sync();
        });
      await enable(false);
      user.type('Sheet1', 'A1', 'silent');
      await settled();
      await enable(true);
      user.type('Sheet1', 'A2', 'loud');
    });
    expect(heard.map(({ address }) => address)).toEqual(['A2']);
  });
});

describe('switches', () => {
  const cut = (office: Office): unknown => office.user.cut('Sheet1', 'A1:A2', 'D1');

  test.each<[EventFault, unknown[]]>([
    ['none', ['A1:A2', 'D1:D2']],
    ['dropped', []],
    ['doubled', ['A1:A2', 'A1:A2', 'D1:D2', 'D1:D2']],
    ['delayed', ['A1:A2', 'D1:D2']],
    ['reordered', ['D1:D2', 'A1:A2']],
    ['emptyAddress', ['', '']],
  ])('events are %s', async (fault, expected) => {
    const heard = await heardOf((office) => {
      office.host.eventFault = fault;
      cut(office);
    });
    expect(heard.map(({ address }) => address)).toEqual(expected);
  });

  test('delayed events come later than the answers to what followed', () =>
    inOffice(async (office) => {
      const heard = await listen(office);
      office.host.eventFault = 'delayed';
      office.user.type('Sheet1', 'A1', 'x');
      await office.Excel.run((context) => context.sync());
      expect(heard).toEqual([]);
      await office.settled();
      expect(heard).toHaveLength(1);
    }));

  test.each<[string, NonNullable<OfficeOptions['unconfirmed']>, unknown[]]>([
    ['whole rows', { sortAddress: 'rows' }, [['rowSorted', '1:3']]],
    [
      'a change as well',
      { sortIsChange: true },
      [
        ['rowSorted', 'A1:A3'],
        ['changed', 'A1:A4'],
      ],
    ],
  ])('a sort may be told as %s', async (_, unconfirmed, expected) => {
    const heard = await heardOf(({ user }) => user.sortAlone('Sheet1', 'A1:A4'), { unconfirmed });
    expect(heard.map(({ name, address }) => [name, address])).toEqual(expected);
  });

  test.each([
    ['asDone', [['rowSorted', 'A1:A3']]],
    ['asEdits', [['changed', 'A1:A4']]],
    ['none', []],
  ] as const)('undoing a sort may be told %s', async (undo, expected) => {
    const heard = await heardOf(
      ({ user }) => user.undo(),
      { unconfirmed: { undo } },
      ({ user }) => user.sortAlone('Sheet1', 'A1:A4'),
    );
    expect(heard.map(({ name, address }) => [name, address])).toEqual(expected);
  });
});
