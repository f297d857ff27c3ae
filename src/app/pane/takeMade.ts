import type { Exclusion, ListKind } from '../../core/facts/facts';
import type { ReferenceRole } from '../../core/pairing/reference';
import { headingsOf } from '../memory/columnsRemembered';
import type { PickedFile } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import type { MadeSheet } from '../ports/sheetWriter';
import type { ConfirmedColumns } from '../ports/workbookMemory';
import { HEAD_ROWS, readSheets, takeList } from './lookAtSheets';
import { rememberedFile } from './rememberedFile';
import type { PaneStore } from './store';

/** A list that the program made, with what it was made of. */
export interface MadeList extends MadeSheet {
  readonly kind: ListKind;
  readonly columns: ConfirmedColumns;
  /** Ids of the workbook's sheets that its rows come from. */
  readonly sources: readonly string[];
  /** Files that its rows come from. */
  readonly files: readonly PickedFile[];
  /** Who was left out of it, with a fixed reason. */
  readonly exclusions: readonly Exclusion[];
}

/** Remembers of which kind a made list is, its columns, and what it is compared with. Throws `WorkbookFailure`. */
export async function rememberMade(
  store: PaneStore,
  ports: PanePorts,
  { id, name, kind, columns, sources, files, exclusions }: MadeList,
): Promise<void> {
  await readSheets(store, ports);
  const names = new Map(store.state().sheets.map((sheet) => [sheet.id, sheet.name]));
  const role: ReferenceRole = 'first-migration';
  const look = await ports.checker.look(await ports.reader.readHead(id, HEAD_ROWS));
  await ports.memory.remember({
    sheetId: id,
    sheet: name,
    kind,
    columns,
    headings: headingsOf(look, columns),
    references: [
      ...sources.map((sheetId) => ({
        from: 'workbook' as const,
        sheetId,
        sheet: names.get(sheetId) ?? '',
        role,
      })),
      ...files.map((file) => rememberedFile({ ...file, role })),
    ],
    answers: {},
    exclusions,
    // Whatever bore its name or its place before was another list.
    startsAnew: true,
    lastCheck: null,
  });
}

/**
 * Makes a list that is remembered already (`rememberMade`) the pane's, with its sources to compare with. Throws
 * `WorkbookFailure`.
 */
export async function takeMade(store: PaneStore, ports: PanePorts, made: MadeList): Promise<void> {
  const sheet = store.state().sheets.find(({ id }) => id === made.id);
  if (sheet === undefined) return;
  await takeList(store, ports, sheet);
  if (made.files.length > 0) store.tell({ type: 'files-picked', files: made.files });
}
