import { parseArea } from '../../references';
import { escapeMarks } from '../xml/escape';
import type { RowChange } from '../changes';
import { Bounds } from './bounds';
import type { SectionChange } from './sections';

/** A rule: cells that hold exactly this text look like entry `format` of the workbook's `dxfs`. */
export interface TextRule {
  readonly text: string;
  readonly format: number;
}

/**
 * The rules of one column (from 0; null: none) over the formulas that `rows` put there; rules there
 * before that compare with one of `words` alone go, all others stay.
 */
export function conditionalFormats(
  column: number | null,
  rows: readonly RowChange[],
  rules: readonly TextRule[],
  words: ReadonlySet<string>,
): SectionChange {
  let priority = 0;
  return {
    each: (xml) => {
      if (isOurs(xml, column, words)) return null;
      for (const [, own] of xml.matchAll(/\spriority\s*=\s*["'](\d+)/g)) {
        priority = Math.max(priority, Number(own));
      }
      return xml;
    },
    further: (prefix) => {
      const reference = column === null ? null : reach(column, rows);
      if (reference === null || rules.length === 0) return null;
      const all = rules.map(({ text, format }, at) => {
        const formula = escapeMarks(`"${text.replaceAll('"', '""')}"`);
        const attributes = `type="cellIs" dxfId="${format}" priority="${priority + at + 1}" operator="equal"`;
        return `<${prefix}cfRule ${attributes}><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>`;
      });
      const name = `${prefix}conditionalFormatting`;
      return `<${name} sqref="${reference}">${all.join('')}</${name}>`;
    },
  };
}

/** From the first to the last cell of the column that gets a formula; null where none does. */
function reach(column: number, rows: readonly RowChange[]): string | null {
  const bounds = new Bounds();
  for (const { row, cells } of rows) {
    const own = cells.find((cell) => cell.column === column);
    if (own?.content?.kind === 'formula') bounds.include(row, column);
  }
  return bounds.reference();
}

function isOurs(xml: string, column: number | null, words: ReadonlySet<string>): boolean {
  const reference = /\ssqref\s*=\s*["']([^"']*)/.exec(xml)?.[1] ?? '';
  const areas = reference.split(' ').map(parseArea);
  if (column === null || !areas.every((area) => area?.firstColumn === column)) return false;
  const formulas = [...xml.matchAll(/<(?:\w+:)?formula>([^<]*)</g)].map(([, text]) => text ?? '');
  const rules = [...xml.matchAll(/<(?:\w+:)?cfRule\s/g)].length;
  return (
    formulas.length === rules &&
    formulas.every((text) => words.has(text.replaceAll('&quot;', '"').replace(/^"(.*)"$/s, '$1')))
  );
}
