import type { Answers, ListKind } from '../../core/facts/facts';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { Refusal } from '../refusal';
import type { CheckSummary, FindingsView, PickedFile, SheetLook } from '../ports/checker';
import type { SheetInfo } from '../ports/sheetReader';
import type { ConfirmedColumns, RememberedList } from '../ports/workbookMemory';
import type { Colours, Fitness, Problem, StepName, Work } from './state';

/** What happens to step 1. */
export type ListEvent =
  | { readonly type: 'list-taken'; readonly sheet: SheetInfo }
  | {
      readonly type: 'list-looked-at';
      readonly sheetId: string;
      /** Null: the sheet is empty. */
      readonly look: SheetLook | null;
      readonly remembered: RememberedList | null;
      /** Whether another list may be meant: then kind and columns are asked, those remembered first. */
      readonly isProposal?: boolean;
    }
  /** A check begins: the list's columns may stand elsewhere than they did. */
  | { readonly type: 'columns-followed'; readonly sheetId: string; readonly look: SheetLook }
  | { readonly type: 'kind-chosen'; readonly listKind: ListKind }
  | { readonly type: 'columns-named'; readonly columns: ConfirmedColumns }
  | { readonly type: 'naming-begun' }
  | { readonly type: 'list-confirmed' };

/** What happens to step 2. */
export type ReferenceEvent =
  | {
      readonly type: 'reference-looked-at';
      readonly sheetId: string;
      readonly fitness: Exclude<Fitness, 'looking'>;
    }
  | {
      readonly type: 'reference-chosen';
      readonly sheetIds: readonly string[];
      readonly role: ReferenceRole | null;
    }
  | { readonly type: 'files-picked'; readonly files: readonly PickedFile[] }
  | { readonly type: 'file-role-chosen'; readonly key: string; readonly role: ReferenceRole }
  | { readonly type: 'file-removed'; readonly key: string };

/** What happens to step 3. */
export type ResultEvent =
  | { readonly type: 'check-started' }
  | { readonly type: 'check-went-on'; readonly work: Work }
  | { readonly type: 'check-done'; readonly summary: CheckSummary; readonly at: Date }
  | { readonly type: 'check-refused'; readonly refusal: Refusal }
  | { readonly type: 'check-ended-early' }
  | { readonly type: 'view-changed'; readonly view: Pick<FindingsView, 'state' | 'search'> }
  | { readonly type: 'answered'; readonly answers: Answers }
  /** A hint that the sheet's content changed. */
  | { readonly type: 'content-changed'; readonly sheetId: string }
  /** The list was read again. */
  | { readonly type: 'list-compared'; readonly sheetId: string; readonly same: boolean }
  | { readonly type: 'earlier-compared'; readonly sheetId: string; readonly same: boolean };

/** What happens to the pane as a whole. */
export type FrameEvent =
  | {
      readonly type: 'sheets-known';
      readonly sheets: readonly SheetInfo[];
      /** Null: what is in front has no cells. */
      readonly activeSheet: string | null;
    }
  /** `lostIn`: see `WorkbookMemory`. */
  | { readonly type: 'file-known'; readonly lostIn: string | null }
  | { readonly type: 'sheet-activated'; readonly sheetId: string }
  | { readonly type: 'language-chosen'; readonly language: 'de' | 'en' }
  | { readonly type: 'step-toggled'; readonly step: StepName }
  | { readonly type: 'colours'; readonly colours: Colours }
  | { readonly type: 'broke'; readonly problem: Problem }
  | { readonly type: 'problem-dismissed' };

/** Everything that can happen to the pane's state. */
export type PaneEvent = ListEvent | ReferenceEvent | ResultEvent | FrameEvent;
