import type { CheckedList } from '../../app/checkFiles';
import { columnName } from '../../core/columns/columnName';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { commandTextsOf } from '../../texts/commandCatalog';
import { weakerSaid } from '../../texts/weakerSaid';
import { recalledSaid } from '../../texts/recalled';
import type { Texts } from '../../texts/texts';
import { sentenceOf } from '../../texts/wording';
import { unseenLines } from './listNames';
import type { RepairedList } from './repairedList';
import type { Style } from './style';
import { visible } from './visible';

/** Row numbers named in the text; all are in the JSON. */
const NAMED = 10;

/** A repair as text: what it did first, then what stays open. */
export function repairText(repaired: RepairedList, texts: Texts, style: Style): string {
  const { before, output, after } = repaired;
  const { sheet, result } = before;
  const sentence = repairSentence(repaired, texts);
  const { passed } = after.result;
  const said = visible(sentence);
  const { recalled } = before;
  const lines = [
    visible(commandTextsOf(texts.language).list(before.file, sheet.name, result.counts.rows)),
    ...(recalled === null ? [] : recalledSaid(recalled, texts)).map(visible),
    ...unseenLines(before, texts).map(visible),
    passed ? style.good(`✓ ${said}`) : style.warn(`! ${said}`),
    ...weakerSaid(repaired.repair.weaker, texts.repair).map(visible),
    ...unprovenColumns(repaired, texts).map((line) => style.warn(`! ${visible(line)}`)),
    ...openRows(repaired, texts).map(visible),
    ...(passed ? [] : stillWrong(after, texts).map(visible)),
    visible(texts.repair.written(output)),
    ...(after.checkCode === null ? [] : [`${texts.check.checkCode}: ${after.checkCode}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was put back, and what is right then. */
export function repairSentence({ repair, after }: RepairedList, { repair: texts }: Texts): string {
  const { cells } = repair;
  const { counts } = after.result;
  if (cells.length === 0) return texts.nothing(counts.correct, counts.rows);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const batches = new Map(
    cells.flatMap(({ evidence }) =>
      evidence.by === 'reference' ? [[evidence.source, evidence.batch]] : [],
    ),
  );
  const names = [...batches].sort(([a], [b]) => a - b).map(([, name]) => name);
  return texts.result(
    columns.map((column) => ({
      column: columnName(column),
      cells: cells.filter((cell) => cell.column === column).length,
    })),
    names,
    counts.correct,
    counts.rows,
  );
}

/** What the check says of the list as it is now, with the first errors it still has. */
function stillWrong({ result }: CheckedList, texts: Texts): readonly string[] {
  const lines = [texts.check.sentence(result.counts, result.passed, true)];
  const errors = result.groups.filter(({ severity }) => severity === 'error');
  for (const finding of findingsInOrder(errors)) {
    if (lines.length > NAMED) break;
    lines.push(`  ${sentenceOf(texts, finding)}`);
  }
  return lines;
}

function unprovenColumns({ repair }: RepairedList, { repair: texts }: Texts): readonly string[] {
  const { unproven } = repair;
  return unproven.length === 0 ? [] : [texts.unproven(unproven)];
}

function openRows({ repair }: RepairedList, { repair: texts }: Texts): readonly string[] {
  const { open } = repair;
  if (open.length === 0) return [];
  const first = open.slice(0, NAMED).map((row) => row + 1);
  return [texts.open(open.length, first)];
}
