import type { TmpRule } from '../../../../src/core/profile/profile';
import {
  checkOf,
  findingsOf,
  guidOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
  type Rows,
} from '../../support/listOf';

type Place = TmpRule['place'];
const withTmp = (account: string, place: Place): string =>
  place === 'end' ? `${account}.tmp` : account.replace('@', '.tmp@');
const tmpPairs = (count: number, place: Place): Rows =>
  pairsTo(count).map(([account, id]) => [withTmp(account, place), id]);
const people = (...accounts: readonly string[]): Rows =>
  accounts.map((account, n) => [account, guidOf(n + 1)]);
const places: readonly [Place][] = [['end'], ['local-part']];

describe('tmp-suffix: without a rule of the profile', () => {
  test.each(places)('tmp-suffix: x stands beside x.tmp (%s): both rows', (place) => {
    const rows = people('a@amt.example', 'b@amt.example', withTmp('a@amt.example', place));
    const result = checkOf({ list: { rows }, references: [{ rows }] });
    expect(placesOf(result, 'tmp-suffix')).toEqual(['2 account error', '4 account error']);
    expect(findingsOf(result, 'tmp-suffix').map(({ details }) => details)).toEqual([
      { reason: 'twin', otherRow: 4 },
      { reason: 'twin', otherRow: 2 },
    ]);
    expect(statesOf(result)).toEqual(['damaged', 'ok', 'damaged']);
    expect(result.passed).toBe(false);
  });

  test('tmp-suffix: twins in another case and spelling are twins', () => {
    const rows = people('MÜLLER@amt.example', 'mu\u0308ller@amt.example.TMP', 'x', ' x.tmp');
    const result = checkOf({ list: { rows }, references: [{ rows }] });
    expect(findingsOf(result, 'tmp-suffix').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  test('tmp-suffix: where every account has SMTP:, twins and the question are seen all the same', () => {
    const smtp = (rows: Rows): Rows => rows.map(([account, id]) => [`SMTP:${account}`, id ?? '']);
    const twins = smtp(people('a@amt.example', 'b@amt.example', 'a@amt.example.tmp'));
    const both = checkOf({ list: { rows: twins }, references: [{ rows: twins }] });
    expect(placesOf(both, 'tmp-suffix')).toEqual(['2 account error', '4 account error']);
    const whole = checkOf({
      list: { rows: smtp(tmpPairs(30, 'end')) },
      references: [{ rows: pairsTo(30) }],
    });
    expect(placesOf(whole, 'tmp-suffix')).toEqual(['- account error']);
    expect(rulesFound(whole)).not.toContain('unknown-account');
  });

  test.each(places)('tmp-suffix: a whole list in .tmp is one question (%s)', (place) => {
    const result = checkOf({
      list: { rows: tmpPairs(790, place) },
      references: [{ rows: pairsTo(790) }],
    });
    expect(placesOf(result, 'tmp-suffix')).toEqual(['- account error']);
    expect(findingsOf(result, 'tmp-suffix')[0]?.details).toEqual({
      reason: 'question',
      rows: 790,
      side: 'list',
    });
    expect(rulesFound(result)).not.toContain('unknown-account');
    expect(result.counts).toMatchObject({ rows: 790, correct: 0, errors: 1 });
    expect(result.passed).toBe(false);
  });

  test.each(places)('tmp-suffix: a whole reference in .tmp is one question (%s)', (place) => {
    const result = checkOf({
      list: { rows: pairsTo(30) },
      references: [{ rows: tmpPairs(30, place) }],
    });
    expect(findingsOf(result, 'tmp-suffix').map(({ details }) => details)).toEqual([
      { reason: 'question', rows: 30, side: 'reference' },
    ]);
    expect(result.counts).toMatchObject({ correct: 0, errors: 1 });
  });

  test.each(places)('tmp-suffix: the answer settles it (%s)', (place) => {
    for (const [list, reference] of [
      [tmpPairs(30, place), pairsTo(30)],
      [pairsTo(30), tmpPairs(30, place)],
    ] as const) {
      const result = checkOf({
        list: { rows: list },
        references: [{ rows: reference }],
        answers: { tmpIsSame: place },
      });
      expect(placesOf(result, 'tmp-suffix')).toEqual([]);
      expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
      expect(result.passed).toBe(true);
    }
  });

  test('tmp-suffix: .tmp at the other place is not dropped by the answer', () => {
    const result = checkOf({
      list: { rows: tmpPairs(3, 'local-part') },
      references: [{ rows: pairsTo(3) }],
      answers: { tmpIsSame: 'end' },
    });
    expect(result.counts.correct).toBe(0);
  });

  test.each<[string, Rows, Rows]>([
    ['no account ends in .tmp', pairsTo(5), pairsTo(5)],
    ['both sides end in .tmp', tmpPairs(5, 'end'), tmpPairs(5, 'end')],
    ['one account ends in .tmp', [...tmpPairs(1, 'end'), ...pairsTo(5).slice(1)], pairsTo(5)],
    ['the accounts without .tmp are strangers', tmpPairs(5, 'end'), pairsTo(20).slice(10)],
    ['.tmp is all of the name', people('.tmp@amt.example', 'a@amt.example'), pairsTo(2)],
    [
      'tmp is part of a word',
      people('a@amt.example', 'atmp@amt.example', 'a.tmpx@amt.example'),
      pairsTo(3),
    ],
  ])('tmp-suffix: does not fire where %s', (_, list, reference) => {
    const result = checkOf({ list: { rows: list }, references: [{ rows: reference }] });
    expect(placesOf(result, 'tmp-suffix')).toEqual([]);
  });

  test('tmp-suffix: .tmp counts: x.tmp is not x', () => {
    const rows = [...tmpPairs(1, 'end'), ...pairsTo(5).slice(1)];
    const result = checkOf({ list: { rows }, references: [{ rows: pairsTo(5) }] });
    expect(statesOf(result)).toEqual(['unknown', 'ok', 'ok', 'ok', 'ok']);
  });

  test('tmp-suffix: sums and repeated headers have no say in the question', () => {
    const rows = [...tmpPairs(5, 'end'), ['Accountname', 'AD-ID'], ['Summe: 5']];
    const result = checkOf({ list: { rows }, references: [{ rows: pairsTo(5) }] });
    expect(findingsOf(result, 'tmp-suffix')[0]?.details).toMatchObject({
      reason: 'question',
      rows: 5,
    });
  });
});

describe('tmp-suffix: by the rule of the profile', () => {
  const check = (rows: Rows, tmp: TmpRule, reference: Rows = pairsTo(4)) =>
    checkOf({ list: { rows }, references: [{ rows: reference }], profile: { tmp } });

  test.each(places)('tmp-suffix: required, one lacks it (%s)', (place) => {
    const rows = [...tmpPairs(3, place), ...pairsTo(4).slice(3)];
    const result = check(rows, { place, rule: 'required' });
    expect(placesOf(result, 'tmp-suffix')).toEqual(['5 account error']);
    expect(findingsOf(result, 'tmp-suffix')[0]?.details).toEqual({ reason: 'missing', rows: null });
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok', 'damaged']);
  });

  test.each(places)('tmp-suffix: forbidden, one has it (%s)', (place) => {
    const rows = [...tmpPairs(1, place), ...pairsTo(4).slice(1)];
    const result = check(rows, { place, rule: 'forbidden' });
    expect(placesOf(result, 'tmp-suffix')).toEqual(['2 account error']);
    expect(findingsOf(result, 'tmp-suffix')[0]?.details).toEqual({
      reason: 'forbidden',
      rows: null,
    });
    expect(statesOf(result)).toEqual(['damaged', 'ok', 'ok', 'ok']);
  });

  test.each(places)('tmp-suffix: either (%s)', (place) => {
    const rows = [...tmpPairs(2, place), ...pairsTo(4).slice(2)];
    const result = check(rows, { place, rule: 'either' });
    expect(placesOf(result, 'tmp-suffix')).toEqual([]);
    expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
  });

  test.each<[TmpRule['rule'], Rows, string]>([
    ['required', pairsTo(790), 'missing'],
    ['forbidden', tmpPairs(790, 'end'), 'forbidden'],
  ])('tmp-suffix: %s, the whole column breaks it: said once, no row ok', (rule, rows, reason) => {
    const result = check(rows, { place: 'end', rule }, pairsTo(790));
    expect(placesOf(result, 'tmp-suffix')).toEqual(['- account error']);
    expect(findingsOf(result, 'tmp-suffix')[0]?.details).toEqual({ reason, rows: 790 });
    expect(result.counts).toMatchObject({ rows: 790, correct: 0, notChecked: 790, errors: 1 });
  });

  test('tmp-suffix: .tmp at the other place does not count as the one required', () => {
    const rows = [...tmpPairs(3, 'end'), ...tmpPairs(4, 'local-part').slice(3)];
    const result = check(rows, { place: 'end', rule: 'required' });
    expect(placesOf(result, 'tmp-suffix')).toEqual(['5 account error']);
  });

  test.each<[TmpRule['rule']]>([['required'], ['forbidden'], ['either']])(
    'tmp-suffix: x beside x.tmp is an error of both under %s, one finding a row',
    (rule) => {
      const rows = [...pairsTo(2), ['person1@amt.example.tmp', guidOf(3)]];
      const result = check(rows, { place: 'end', rule });
      const twins = findingsOf(result, 'tmp-suffix').filter(
        ({ details }) => details.reason === 'twin',
      );
      expect(twins.map(({ row }) => row)).toEqual([2, 4]);
      const found = findingsOf(result, 'tmp-suffix').map(({ row }) => row);
      expect(new Set(found).size).toBe(found.length);
      expect(statesOf(result)[0]).toBe('damaged');
      expect(statesOf(result)[2]).toBe('damaged');
    },
  );
});
