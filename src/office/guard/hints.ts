import type { GuardHint, GuardHints } from '../../app/ports/guardHints';
import type { OwnWrites } from '../ownWrites';
import { parseAreas } from '../session/addresses';
import { boundsOf } from '../session/areas';
import { inExcel, supports } from '../session/inExcel';
import { removeHandlers, type Registration } from '../session/removeHandlers';

type Tell = (hint: GuardHint) => Promise<void>;

/** An event of a sheet, as far as it can be believed. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly source?: string;
  readonly triggerSource?: string;
  readonly changeType?: string;
}

/** Tells of a guarded workbook's events; what the program itself wrote is left out. */
export function excelGuardHints(own: OwnWrites): GuardHints {
  return {
    watch: async (listener) => {
      let isOver = false;
      const tell: Tell = async (hint) => {
        if (hint.about === 'sheets') await own.settled();
        if (!isOver && !own.owns(hint.sheetId)) listener(hint);
      };
      const registered = await inExcel(async (context) => {
        const added = addHandlers(context, tell);
        await context.sync();
        return added;
      });
      return () => {
        isOver = true;
        void remove(registered);
      };
    },
  };
}

function addHandlers({ workbook }: Excel.RequestContext, tell: Tell): readonly Registration[] {
  const { worksheets, tables } = workbook;
  const hear =
    (about: GuardHint['about']) =>
    (event: SheetEvent): Promise<void> =>
      tell(hintOf(about, event));
  const registrations: Registration[] = [
    worksheets.onRowSorted.add(hear('sorted')),
    worksheets.onColumnSorted.add(hear('sorted')),
    worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      await hear(event.changeType === 'RangeEdited' ? 'cells' : 'moved')(event);
    }),
    worksheets.onCalculated.add(hear('calculated')),
    worksheets.onRowHiddenChanged.add(hear('cells')),
    worksheets.onProtectionChanged.add(hear('protection')),
    worksheets.onAdded.add(hear('sheets')),
    worksheets.onDeleted.add(hear('sheets')),
    worksheets.onActivated.add(hear('activated')),
    tables.onAdded.add(hear('tables')),
    tables.onDeleted.add(hear('tables')),
  ];
  if (supports('1.17')) {
    registrations.push(
      worksheets.onNameChanged.add(hear('sheets')),
      worksheets.onVisibilityChanged.add(hear('sheets')),
    );
  }
  return registrations;
}

function hintOf(about: GuardHint['about'], event: SheetEvent): GuardHint {
  const { source } = event;
  return {
    about,
    sheetId: event.worksheetId,
    rows: about === 'cells' ? rowsOf(event.address ?? '') : null,
    source: source === 'Local' ? 'local' : source === 'Remote' ? 'remote' : 'unknown',
  };
}

function rowsOf(address: string): GuardHint['rows'] {
  const areas = address === '' ? null : parseAreas(address);
  const bounds = areas === null ? null : boundsOf(areas);
  return bounds === null ? null : { first: bounds.firstRow, last: bounds.lastRow };
}

/** Handlers that cannot be removed speak to a listener that is gone: nothing is lost. */
async function remove(registered: readonly Registration[]): Promise<void> {
  try {
    await removeHandlers(registered);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
