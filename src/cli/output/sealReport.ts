import type { PassedSheet } from '../../app/readReferences';
import type { UnsealableRow } from '../../app/sealList';
import type { ChosenColumns } from '../../core/columns/chooseColumns';
import { columnName } from '../../core/columns/columnName';
import type { Recalled } from '../../core/report/basis';
import type { Sheet } from '../../core/table/column';
import { textAt } from '../../core/table/text';
import { recalledSaid } from '../../texts/recalled';
import type { Texts } from '../../texts/texts';
import { unseenLines } from './listNames';
import type { Style } from './style';
import { visible } from './visible';

interface ReportedList {
  readonly file: string;
  readonly output: string;
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /** What its workbook remembers of it; null for nothing. */
  readonly recalled: Recalled | null;
  /** Its file's other sheets that may hold pairs: they get no check digits. */
  readonly passedOver: readonly PassedSheet[];
}

/** How `seal` ended; rows are indices, columns too, from 0. */
export type SealReport = ReportedList &
  (
    | {
        readonly kind: 'sealed';
        readonly rows: number;
        readonly digits: number;
        readonly pairing: number | null;
        readonly bound: readonly number[];
      }
    | { readonly kind: 'removed'; readonly digits: number; readonly pairing: number | null }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'unsealable'; readonly rows: readonly UnsealableRow[] }
    | { readonly kind: 'broken'; readonly rows: readonly number[] }
  );

const SCHEMA = 1;
const SHOWN = 10;

/** How it ended, as text. */
export function sealText(report: SealReport, texts: Texts, style: Style): string {
  const { file, sheet, kind } = report;
  const good = kind === 'sealed' || kind === 'removed';
  const [first = '', ...rest] = linesOf(report, texts).map(visible);
  const head = sheet.name === null ? file : `${file}, ${sheet.name}`;
  const sentence = good ? style.good(`✓ ${first}`) : style.bad(`✗ ${first}`);
  const written = good ? [visible(texts.seal.written(report.output))] : [];
  const recalled = report.recalled === null ? [] : recalledSaid(report.recalled, texts);
  const kept = [...recalled, ...unseenLines(report, texts)].map(visible);
  return `${[visible(head), ...kept, sentence, ...rest, ...written].join('\n')}\n`;
}

function linesOf(report: SealReport, { seal }: Texts): readonly string[] {
  const { sheet, columns } = report;
  switch (report.kind) {
    case 'sealed': {
      const { rows, digits, pairing, bound } = report;
      const letters = [columnName(digits), pairing === null ? null : columnName(pairing)] as const;
      const headings = bound.map((at) => headingOf(sheet, columns, at));
      return [seal.sealed(rows, ...letters), seal.bound(headings), seal.limits];
    }
    case 'removed':
      return [seal.removed(lettersOf(report))];
    case 'nothing':
      return [seal.nothingToRemove(report.file)];
    case 'broken': {
      const { rows } = report;
      return [
        seal.broken(
          rows.length,
          rows.slice(0, SHOWN).map((row) => row + 1),
        ),
      ];
    }
    case 'unsealable': {
      const { rows } = report;
      const shown = rows
        .slice(0, SHOWN)
        .map((one) => seal.fault(one.row + 1, headingOf(sheet, columns, one.column), one.fault));
      const more = rows.length > SHOWN ? [seal.moreRows(rows.length - SHOWN)] : [];
      return [seal.unsealable(rows.length), ...shown, ...more];
    }
  }
}

/** How it ended, as one JSON object; rows from 1, columns as letters; `skipped` only where there is any. */
export function sealJson(report: SealReport): string {
  const { file, output, sheet, columns, kind, passedOver } = report;
  const isWritten = kind === 'sealed' || kind === 'removed';
  const shared = {
    schema: SCHEMA,
    list: { file, sheet: sheet.name },
    output: isWritten ? output : null,
    ...(passedOver.length === 0 ? {} : { skipped: passedOver }),
    result: kind,
  };
  return `${JSON.stringify({ ...shared, ...detailsOf(report, sheet, columns) }, null, 2)}\n`;
}

function detailsOf(report: SealReport, sheet: Sheet, columns: ChosenColumns): object {
  switch (report.kind) {
    case 'sealed': {
      const { rows, digits, pairing, bound } = report;
      return {
        rows,
        digits: columnName(digits),
        pairing: pairing === null ? null : columnName(pairing),
        bound: bound.map((at) => headingOf(sheet, columns, at)),
      };
    }
    case 'removed':
      return { columns: lettersOf(report) };
    case 'nothing':
      return {};
    case 'broken':
      return { rows: report.rows.map((row) => row + 1) };
    case 'unsealable':
      return {
        rows: report.rows.map(({ row, column, fault }) => ({
          row: row + 1,
          column: columnName(column),
          fault,
        })),
      };
  }
}

function lettersOf({
  digits,
  pairing,
}: {
  readonly digits: number;
  readonly pairing: number | null;
}): readonly string[] {
  return [digits, pairing].filter((column) => column !== null).map(columnName);
}

function headingOf(sheet: Sheet, { headerRow }: ChosenColumns, at: number): string {
  const column = sheet.columns[at];
  const text = column === undefined || headerRow === null ? '' : textAt(column, headerRow);
  return text === '' ? columnName(at) : text;
}
