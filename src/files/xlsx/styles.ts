import { cellFormat, GENERAL, type CellFormat } from '../../core/numberFormat/cellFormat';
import { numberFormat, type NumberFormat } from '../../core/numberFormat/numberFormat';
import type { ZipPackage } from '../zip/package';
import { builtInCode } from '../../core/numberFormat/builtInFormats';
import { readElements } from './xml/elements';
import { damaged } from './xml/refusals';

/** The number formats of a workbook's cell styles. */
export interface Styles {
  /** The format of the style with this index (a cell's `s`), General for one that isn't there. Never throws. */
  formatOf(style: number): CellFormat;
  /** The same as files have it; null for General. Never throws. */
  numberFormatOf(style: number): NumberFormat | null;
}

/** Every cell shows what General makes of it. */
export const NO_STYLES: Styles = { formatOf: () => GENERAL, numberFormatOf: () => null };

/** Reads `cellXfs` and `numFmts` (ECMA-376-1 18.8); throws as `readElements` does. */
export async function readStyles(
  archive: ZipPackage,
  part: string,
  is1904: boolean,
): Promise<Styles> {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  await readElements(archive, part, (path, attribute) => {
    if (path === 'styleSheet/cellXfs/xf') formatIds.push(formatId(attribute('numFmtId'), part));
    if (path === 'styleSheet/numFmts/numFmt') {
      codes.set(formatId(attribute('numFmtId'), part), attribute('formatCode') ?? 'General');
    }
  });
  const formats = new Map<number, CellFormat>();
  const byId = (id: number): CellFormat => {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const code = codes.get(id) ?? builtInCode(id);
    const made = code === null ? GENERAL : cellFormat(code, is1904);
    formats.set(id, made);
    return made;
  };
  return {
    formatOf: (style) => byId(formatIds[style] ?? 0),
    numberFormatOf: (style) => {
      const builtIn = formatIds[style] ?? 0;
      const code = codes.get(builtIn) ?? null;
      return numberFormat({ builtIn, code, known: builtInCode(builtIn) }, is1904);
    },
  };
}

function formatId(text: string | undefined, part: string): number {
  const id = Number(text ?? '0');
  if (!Number.isInteger(id) || id < 0) throw damaged(part);
  return id;
}
