import { keeperDesk } from '../../../src/app/guard/keeperDesk';
import { referenceKey } from '../../../src/app/guard/sight';
import { tellingKeeper, tellingWriter, withTold } from '../../../src/app/guard/toldWrites';
import type { SheetChange } from '../../../src/app/ports/changeFeed';
import { sha256 } from '../../../src/crypto/sha256';
import { people, stateOf, type Table } from '../../core/guard/support';
import type { CellWriter, CellWrites } from '../../../src/app/ports/guardCells';

const CONTENT: SheetChange = { what: 'content', sheetId: 'list' };

test('what is told goes where hints go, until nobody listens any more', async () => {
  const heard: SheetChange[] = [];
  const hints: ((change: SheetChange) => void)[] = [];
  const feed = withTold({
    watch: async (listener) => {
      hints.push(listener);
      return () => void hints.pop();
    },
  });
  const stop = await feed.watch((change) => heard.push(change));
  hints[0]?.({ what: 'sheets' });
  feed.tell(CONTENT);
  expect(heard).toEqual([{ what: 'sheets' }, CONTENT]);
  stop();
  feed.tell(CONTENT);
  expect(heard).toHaveLength(2);
  expect(hints).toHaveLength(0);
});

test('each write is told when it is done, also where it broke', async () => {
  const order: string[] = [];
  const writer: CellWriter = {
    write: async () => {
      order.push('written');
      return { kind: 'written' };
    },
    sortRows: () => Promise.reject(new Error('refused')),
  };
  const telling = tellingWriter(writer, ({ what }) => order.push(what));
  await telling.write({ sheetId: 'list' } as CellWrites);
  expect(order).toEqual(['written', 'content']);
  const place = {} as CellWrites['place'];
  await expect(telling.sortRows('list', place, [], null)).rejects.toThrow('refused');
  expect(order).toEqual(['written', 'content', 'content']);
});

test('what a look finds changed is told, of the list and of what it was compared with', async () => {
  const heard: SheetChange[] = [];
  const keeper = tellingKeeper(keeperDesk(sha256), (change) => heard.push(change));
  const [rows, sight] = [people(6), { origin: 'unknown', isOpen: false, mayWrite: false } as const];
  for (const key of ['list', referenceKey('batch')]) {
    await keeper.hold(key, stateOf(rows));
    await keeper.judge(key, stateOf(rows), sight);
    expect(heard).toEqual([]);
    await keeper.judge(key, stateOf(rows.slice(1)), sight);
    const sheetId = key === 'list' ? 'list' : 'batch';
    expect(heard.splice(0)).toEqual([{ what: 'content', sheetId }]);
  }
});

test('what stands changed is told once, until it is another state or kept anew', async () => {
  const heard: SheetChange[] = [];
  const keeper = tellingKeeper(keeperDesk(sha256), (change) => heard.push(change));
  const sight = { origin: 'local', isOpen: true, mayWrite: true } as const;
  const rows = people(6);
  const apart = rows.map((row, at) => [rows[(at + 1) % 6]?.[0] ?? null, ...row.slice(1)]);
  const told = async (state: Table): Promise<number> => {
    await keeper.judge('list', stateOf(state), sight);
    return heard.splice(0).length;
  };
  await keeper.hold('list', stateOf(rows));
  expect([await told(rows), await told(apart), await told(apart)]).toEqual([0, 1, 0]);
  // Checked while it stood so: that it is as before again is news.
  expect([await told(rows), await told(rows), await told(apart)]).toEqual([1, 0, 1]);
  await keeper.hold('list', stateOf(rows));
  expect([await told(rows), await told(apart)]).toEqual([0, 1]);
});
