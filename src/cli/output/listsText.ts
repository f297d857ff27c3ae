import type { CheckedList } from '../../app/checkFiles';
import { commandTextsOf } from '../../texts/commandCatalog';
import { LISTS_COLUMNS, listsCells } from '../../texts/listsReport';
import type { Texts } from '../../texts/texts';
import { humanText } from './human';
import { sourceName } from './listNames';
import type { Style } from './style';
import { visible } from './visible';

/** Several lists as a person reads them: one table of results, then each list, in pieces. Never throws. */
export function* listsText(
  lists: readonly CheckedList[],
  texts: Texts,
  style: Style,
): Generator<string> {
  const { checks } = commandTextsOf(texts.language);
  const right = lists.filter(({ result }) => result.passed).length;
  const sentence = checks.sentence(right, lists.length);
  yield `${right === lists.length ? style.good(`✓ ${sentence}`) : style.bad(`✗ ${sentence}`)}\n\n`;
  yield `${tableOf(lists, texts, style).join('\n')}\n`;
  for (const checked of lists) yield `\n${humanText(checked, texts, style)}`;
}

function tableOf(lists: readonly CheckedList[], texts: Texts, style: Style): readonly string[] {
  const { columns } = commandTextsOf(texts.language).checks;
  const heads = LISTS_COLUMNS.map((name) => columns[name]);
  const rows = lists.map(({ file, sheet, result }) =>
    listsCells(sourceName(file, sheet.name), result, texts).map(visible),
  );
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [
    `    ${line(heads)}`,
    ...rows.map((row, at) =>
      lists[at]?.result.passed === true
        ? style.good(`  ✓ ${line(row)}`)
        : style.bad(`  ✗ ${line(row)}`),
    ),
  ];
}
