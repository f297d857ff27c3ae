import type { PaintJob, Painter } from '../../../src/app/ports/painter';
import { officePorts } from '../../../src/office/officePorts';
import {
  closeOffices,
  fillSheet,
  programAgain,
  programInOffice,
  quietly,
} from '../../support/programInOffice';
import type { Office as OpenOffice } from '../../support/officeHost';
import { cellsOf, jobFor, statesShown, type PaintedRow } from './support';

afterEach(closeOffices);

const ROWS: readonly PaintedRow[] = [
  ['anna@amt.example', 'id-1', 'ok'],
  ['bernd@amt.example', 'id-2', 'ok'],
];
const OTHERWISE: readonly PaintedRow[] = [
  ['anna@amt.example', 'id-1', 'ok'],
  ['bernd@amt.example', 'id-2', 'wrong'],
];

interface Painted {
  readonly office: OpenOffice;
  readonly painter: Painter;
  readonly job: PaintJob;
  readonly again: PaintJob;
}

async function painted(): Promise<Painted> {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', cellsOf(ROWS));
  const { painter } = officePorts();
  const columns = { account: 0, id: 1 };
  const job = jobFor(id, ROWS, columns);
  await painter.paint(job, quietly());
  return { office, painter, job, again: jobFor(id, OTHERWISE, columns) };
}

test.each<[string, string, (at: Painted) => unknown]>([
  ['painted', 'as-painted', () => undefined],
  ['painted once more', 'as-painted', ({ painter, again }) => painter.paint(again, quietly())],
  ['taken away', 'none', ({ painter }) => painter.clear()],
  [
    'a list without rows painted',
    'as-painted',
    ({ painter, job }) => painter.paint({ ...job, rows: job.rows.slice(0, 0) }, quietly()),
  ],
  ['taken back', 'others', ({ office }) => office.user.undo()],
  [
    'one rule cleared by somebody',
    'others',
    ({ office, job }) =>
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(job.sheetId);
        sheet.getRange().conditionalFormats.getItemAt(0).delete();
        await context.sync();
      }),
  ],
  [
    'taken back and brought again',
    'as-painted',
    async ({ office, painter, again }) => {
      await painter.paint(again, quietly());
      office.user.undo();
      office.user.redo();
    },
  ],
  [
    'painted once more by somebody else',
    'others',
    async ({ office, again }) => {
      programAgain(office);
      await officePorts().painter.paint(again, quietly());
    },
  ],
])('%s: %s', async (_, sight, work) => {
  const at = await painted();
  await work(at);
  expect(await at.painter.sight()).toBe(sight);
});

test('colours of the check before, brought back by Ctrl+Z, are not those of this one', async () => {
  const { office, painter, job, again } = await painted();
  await painter.paint(again, quietly());
  expect(statesShown(office.host, job.sheetId, 3, 0)).toEqual(['ok', 'wrong']);
  office.user.undo();
  expect(statesShown(office.host, job.sheetId, 3, 0)).toEqual(['ok', 'ok']);
  expect(await painter.sight()).toBe('others');
});

test('what broke is not as it was painted', async () => {
  const { painter, job, office } = await painted();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(job.sheetId).protection.protect();
    await context.sync();
  });
  await expect(painter.paint({ ...job, account: 1, id: 0 }, quietly())).rejects.toThrow();
  expect(await painter.sight()).toBe('others');
});

test('nothing was ever painted', async () => {
  programInOffice();
  expect(await officePorts().painter.sight()).toBe('none');
});

describe('beside rules that Excel lists and does not find', () => {
  /** Somebody's own rules, every other one of them made together with another in Excel's dialog. */
  async function withLostRules(office: OpenOffice, count: number): Promise<void> {
    const { model } = office.host;
    await office.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Liste').getRange('D2:D3');
      for (let at = 0; at < count; at++) {
        cells.conditionalFormats.add('Custom').custom.rule.formula = `=$D2=${String(at)}`;
      }
      await context.sync();
    });
    const rules = model.anchored.rules.map((rule, at) => ({ ...rule, isLost: at % 2 === 0 }));
    model.anchored = { ...model.anchored, rules };
  }

  test.each([1, 2, 7])(
    'a list is coloured and the colours are taken back: %i of them',
    async (count) => {
      const office = programInOffice();
      const id = fillSheet(office, 'Liste', cellsOf(ROWS));
      await withLostRules(office, count);
      const before = office.host.model.anchored.rules;
      const { painter } = officePorts();
      expect(await painter.isPainted()).toBe(false);
      await painter.paint(jobFor(id, OTHERWISE, { account: 0, id: 1 }), quietly());
      expect(statesShown(office.host, id, 3)).toEqual(['ok', 'wrong']);
      expect(await painter.sight()).toBe('as-painted');
      await painter.clear();
      expect(statesShown(office.host, id, 3)).toEqual([null, null]);
      expect(office.host.model.anchored.rules).toEqual(before);
    },
  );
});
