import type { CheckedList } from '../app/checkFiles';
import { commandTextsOf } from '../texts/commandCatalog';
import { recalledSaid } from '../texts/recalled';
import type { Texts } from '../texts/texts';
import { checkAndReport } from './check';
import type { ProtocolArguments } from './checkArguments';
import { listsJson } from './output/json';
import { sourceName, stillListedLines, unseenLines } from './output/listNames';
import type { Output } from './output/output';
import { visible } from './output/visible';

/**
 * `report LIST … --reference FILE … --output FILE`: a check of which only the report is wanted; on
 * standard output how it stands, or with --json what `check` says. Throws `PathProblem` and
 * `FileProblem`.
 */
export async function runProtocol(
  args: ProtocolArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  return checkAndReport(args, args.output, texts, output, (lists) => {
    if (args.json) return output.write(listsJson(lists, texts));
    const { written } = commandTextsOf(texts.language).checks;
    const lines = [...lists.flatMap((one) => linesOf(one, texts)), written(args.output)];
    return output.write([`${lines.map(visible).join('\n')}\n`]);
  });
}

function linesOf(checked: CheckedList, texts: Texts): readonly string[] {
  const { recalled } = checked;
  const kept = recalled === null ? [] : recalledSaid(recalled, texts);
  const lines = [...kept, ...unseenLines(checked, texts), ...stillListedLines(checked, texts)];
  return [sentenceOf(checked, texts), ...lines.map((line) => `  ${line}`)];
}

function sentenceOf({ file, sheet, result }: CheckedList, texts: Texts): string {
  const said = texts.check.sentence(result.counts, result.passed, result.facts !== null);
  return `${result.passed ? '✓' : '✗'} ${sourceName(file, sheet.name)}: ${said}`;
}
