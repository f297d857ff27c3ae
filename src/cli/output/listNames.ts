import path from 'node:path';
import type { CheckedList } from '../../app/checkFiles';
import { stillListed } from '../../core/facts/stillListed';
import { tableName } from '../../core/report/tableName';
import { leftOutTextsOf } from '../../texts/leftOutCatalog';
import { newExports, type NewExport } from '../../texts/newExport';
import type { Texts } from '../../texts/texts';
import { notLookedAt } from '../../texts/unseenCatalog';
import { visible } from './visible';

/** A list or reference as people call it: its file without folders, and its sheet. Never throws. */
export function sourceName(file: string, sheet: string | null): string {
  return tableName(path.basename(file), sheet);
}

/** What must be exported anew for this check. Never throws. */
export function newExportsOf(checked: CheckedList, texts: Texts): readonly NewExport[] {
  const { file, sheet, references, result } = checked;
  const names = references.map((one) => sourceName(one.file, one.sheet));
  return newExports(result, sourceName(file, sheet.name), names, texts);
}

/** Which sheets that may hold pairs the check did not look at; no line without any. Never throws. */
export function unseenLines(
  { passedOver }: Pick<CheckedList, 'passedOver'>,
  { language }: Texts,
): readonly string[] {
  if (passedOver.length === 0) return [];
  const names = passedOver.map(({ file, sheet }) => sourceName(file, sheet));
  return [`⚠ ${notLookedAt(names, language)}`];
}

/** Who is left out and stands in the list all the same; no line without anybody. Never throws. */
export function stillListedLines(
  { result }: Pick<CheckedList, 'result'>,
  { language }: Texts,
): readonly string[] {
  const people = stillListed(result.facts);
  const words = leftOutTextsOf(language);
  const said = `⚠ ${words.stillListedFact}: ${words.stillListed(people)}`;
  return people.length === 0 ? [] : [visible(said)];
}
