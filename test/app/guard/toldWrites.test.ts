import { tellingWriter, withTold } from '../../../src/app/guard/toldWrites';
import type { SheetChange } from '../../../src/app/ports/changeFeed';
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
  await expect(telling.sortRows('list', place, [], null, null)).rejects.toThrow('refused');
  expect(order).toEqual(['written', 'content', 'content']);
});
