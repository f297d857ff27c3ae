/** @jest-environment jsdom */
import '../../support/dom';
import { act, renderHook } from '@testing-library/react';
import { usePages, type PageOf } from '../../../src/ui/result/usePages';

test('another list shows neither length nor rows of the one before, not for one picture', async () => {
  const lists: Readonly<Record<string, PageOf<string>>> = {
    wrong: { total: 2, rows: ['w1', 'w2'] },
    right: { total: 1, rows: ['r1'] },
  };
  const pictures: (readonly [string, number | null, string | null])[] = [];
  const empty: PageOf<string> = { total: 0, rows: [] };
  let now = 'wrong';
  const load = async (): Promise<PageOf<string>> => lists[now] ?? empty;
  const { rerender } = renderHook(
    ({ key }) => {
      const { total, rowAt } = usePages(load, key);
      pictures.push([key, total, rowAt(0)]);
    },
    { initialProps: { key: now } },
  );
  await act(async () => undefined);
  now = 'right';
  rerender({ key: now });
  await act(async () => undefined);
  expect(new Set(pictures.map((one) => one.join(' ')))).toEqual(
    new Set(['wrong  ', 'wrong 2 w1', 'right  ', 'right 1 r1']),
  );
});
