import { readFileSync } from 'node:fs';
import { ADD_IN } from '../../../../src/workbench/page/file/documentWords';

test('settings that a file keeps for the add-in are those of the id in its manifest', () => {
  const ids = [...readFileSync('manifest.xml', 'utf8').matchAll(/<Id>([^<]*)<\/Id>/g)];
  expect(ids.map(([, id]) => id)).toEqual([ADD_IN]);
});
