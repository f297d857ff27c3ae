import { columnName } from '../../../../core/columns/columnName';
import type { CellValue } from '../../../../core/table/column';
import { fileFormulaXml, type CellContent } from '../changes';
import { escapeText } from '../xml/escape';

/**
 * Texts are written into their cells (`inlineStr`), not into the shared texts: so one part of the file
 * changes and no other, and a reader of old and new file sees which cells are new.
 */
const INLINE = 'inlineStr';

/** What a cell's XML says of its value: its `t` (`n` is left out) and its children. */
export interface ValueXml {
  readonly type: string | null;
  readonly children: string;
}

/** A cell's name: `B12` for row 11, column 1, both from 0. Never throws. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The type and children of a cell with this content; `prefix` is that of the sheet's names (`x:` or
 * `''`). Throws a RangeError for a number that no file can hold (not finite).
 */
export function valueXml(content: CellContent, prefix: string): ValueXml {
  switch (content.kind) {
    case 'value':
      return plainXml(content.value, prefix);
    case 'formula': {
      const xml = content.xml ?? fileFormulaXml(content.formula);
      const formula = `<${prefix}f>${xml}</${prefix}f>`;
      const { type, children } = resultXml(content.result, prefix);
      return { type, children: formula + children };
    }
  }
}

function plainXml(value: CellValue, prefix: string): ValueXml {
  if (typeof value !== 'string') return resultXml(value, prefix);
  if (value === '') return { type: null, children: '' };
  const text = `<${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t>`;
  return { type: INLINE, children: `<${prefix}is>${text}</${prefix}is>` };
}

/** A value as `<v>` has it. */
function resultXml(value: CellValue, prefix: string): ValueXml {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, children: '' };
  if (typeof value === 'boolean') return { type: 'b', children: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', children: v(escapeText(value.error)) };
  if (typeof value === 'string') {
    const spaced = /^[ \t\n]|[ \t\n]$/.test(value) ? ' xml:space="preserve"' : '';
    return { type: 'str', children: `<${prefix}v${spaced}>${escapeText(value)}</${prefix}v>` };
  }
  if (!Number.isFinite(value)) throw new RangeError(`no cell holds ${value}`);
  return { type: null, children: v(String(value)) };
}

/** A whole cell; `style` null for none. `''` where it would hold neither content nor style. Never throws by itself. */
export function cellXml(
  row: number,
  column: number,
  content: CellContent | undefined,
  style: number | null,
  prefix: string,
): string {
  const { type, children } =
    content === undefined ? { type: null, children: '' } : valueXml(content, prefix);
  if (children === '' && style === null) return '';
  const attributes = `${styleXml(style)}${type === null ? '' : ` t="${type}"`}`;
  const head = `<${prefix}c r="${cellName(row, column)}"${attributes}`;
  return children === '' ? `${head}/>` : `${head}>${children}</${prefix}c>`;
}

/** The attribute of a cell's style, `''` for none. Never throws. */
export function styleXml(style: number | null): string {
  return style === null ? '' : ` s="${style}"`;
}
