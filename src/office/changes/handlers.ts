import { supports } from '../session/inExcel';
import type { Registration } from '../session/removeHandlers';

/** What an event says, as far as it can be believed. */
export interface Hint {
  readonly kind: 'content' | 'calculated' | 'sheets' | 'activated';
  readonly sheetId: string;
}

/** Told of each hint. */
export type HearHint = (hint: Hint) => Promise<void>;

type OfSheet = { readonly worksheetId: string };

/**
 * Adds handlers for everything that may change a list, its sheets or which of them is in front; they
 * work after the next sync. Events of newer builds are left out where they are not there.
 */
export function addHandlers(
  { workbook }: Excel.RequestContext,
  hear: HearHint,
): readonly Registration[] {
  const { worksheets, tables } = workbook;
  const tell =
    (kind: Hint['kind']) =>
    ({ worksheetId }: OfSheet): Promise<void> =>
      hear({ kind, sheetId: worksheetId });
  const registrations: Registration[] = [
    worksheets.onChanged.add((event) =>
      isOwn(event) ? Promise.resolve() : tell('content')(event),
    ),
    worksheets.onRowSorted.add(tell('content')),
    worksheets.onColumnSorted.add(tell('content')),
    worksheets.onRowHiddenChanged.add(tell('content')),
    worksheets.onCalculated.add(tell('calculated')),
    worksheets.onAdded.add(tell('sheets')),
    worksheets.onDeleted.add(tell('sheets')),
    worksheets.onActivated.add(tell('activated')),
    tables.onAdded.add(tell('content')),
    tables.onDeleted.add(tell('content')),
  ];
  if (supports('1.17')) {
    registrations.push(
      worksheets.onNameChanged.add(tell('sheets')),
      worksheets.onMoved.add(tell('sheets')),
      worksheets.onVisibilityChanged.add(tell('sheets')),
    );
  }
  return registrations;
}

function isOwn({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return triggerSource === 'ThisLocalAddin';
}
