import {
  executionsOf,
  logWordKey,
  unusedWords,
  wordsOf,
  type ExecutionLog,
} from '../../../src/core/incident/execution';
import type { CellValue } from '../../../src/core/table/column';
import { checkOf, pairsTo } from '../support/listOf';

/** A list with these words in its third column; `shown` by row index (from 0, header included). */
function logged(words: readonly CellValue[], shown: ReadonlyMap<number, string> = new Map()) {
  const people = pairsTo(words.length);
  const result = checkOf({
    list: {
      header: ['Accountname', 'AD-ID', 'Status'],
      rows: people.map((pair, at) => [...pair, words[at] ?? null]),
      extras: [{}, {}, { shown }],
    },
    references: [{ rows: people }],
  });
  const column = result.facts?.list.sheet.columns[2];
  if (result.facts === null || column === undefined) throw new Error('the columns are known');
  return { facts: result.facts, column };
}

function logIn(column: ExecutionLog['column'], executed: string[], prepared: string[] = []) {
  return { column, executed, prepared };
}

describe('what the run did, by its log', () => {
  test('without a log the whole list ran', () => {
    expect(executionsOf(logged(['erledigt', null]).facts, null)).toEqual(['assumed', 'assumed']);
  });

  test.each<[CellValue, string]>([
    ['erledigt', 'executed'],
    [' Erledigt ', 'executed'],
    ['MIGRIERT', 'executed'],
    ['offen', 'prepared'],
    [null, 'prepared'],
    ['   ', 'prepared'],
    ['vielleicht', 'unclear'],
    ['erledigt?', 'unclear'],
  ])('%j: %s', (word, execution) => {
    const { facts, column } = logged(['erledigt', word]);
    const log = logIn(column, ['erledigt', ' migriert'], ['Offen']);
    expect(executionsOf(facts, log)).toEqual(['executed', execution]);
  });

  test('what a cell shows counts as well as what it stores', () => {
    const { facts, column } = logged(
      [1, 2, 3],
      new Map([
        [1, 'ja'],
        [2, 'nein'],
      ]),
    );
    expect(executionsOf(facts, logIn(column, ['ja', '3'], ['nein']))).toEqual([
      'executed',
      'prepared',
      'executed',
    ]);
    expect(executionsOf(facts, logIn(column, ['1'], ['nein']))).toEqual([
      'executed',
      'prepared',
      'unclear',
    ]);
  });

  test('words for "done" that stand in no row', () => {
    const { facts, column } = logged(['erledigt', 'offen', null]);
    expect(unusedWords(facts, logIn(column, ['Erledigt', 'fertig', 'erldigt']))).toEqual([
      'fertig',
      'erldigt',
    ]);
    expect(unusedWords(facts, logIn(column, [], ['fehlt']))).toEqual([]);
  });

  test('the different words of a column, as they stand there first', () => {
    const { facts, column } = logged(['Erledigt', 'erledigt ', null, 'offen', 'neu', 'alt']);
    expect(wordsOf(facts, column, 3)).toEqual(['Erledigt', 'offen', 'neu']);
    expect(wordsOf(facts, column, 9)).toEqual(['Erledigt', 'offen', 'neu', 'alt']);
  });

  test('words are compared without case and spaces around', () => {
    expect(logWordKey('  Erledigt\u00a0')).toBe('erledigt');
    expect(logWordKey('ist da')).toBe('ist da');
  });
});
