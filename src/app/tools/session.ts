import type { Acknowledgement } from '../../core/report/basis';
import type { PaneState } from '../pane/state';
import type { MadeList } from '../pane/takeMade';
import type { Downloads } from '../ports/downloads';
import type { ListPlanner } from '../ports/listPlanner';
import type { ListTools } from '../ports/listTools';
import type { SheetReader } from '../ports/sheetReader';
import type { SheetWriter } from '../ports/sheetWriter';
import type { Clock } from '../ports/surroundings';
import type { ToolsEvent } from './reduceTools';
import type { ToolsState } from './state';

/** What the tools need from outside. */
export interface ToolsPorts {
  readonly reader: SheetReader;
  readonly writer: SheetWriter;
  readonly tools: ListTools;
  readonly planner: ListPlanner;
  readonly downloads: Downloads;
  readonly clock: Clock;
  /** What people call the workbook; may throw `WorkbookFailure`. */
  readonly workbookName: () => Promise<string>;
  readonly pane: {
    readonly state: () => PaneState;
    readonly rememberMade: (made: MadeList) => Promise<void>;
    readonly takeMade: (made: MadeList) => Promise<void>;
  };
  /** Which warnings of the last check are accepted, and why; may throw `WorkbookFailure`. */
  readonly acknowledged: () => Promise<readonly Acknowledgement[]>;
  /** Guards the pane's list from now on; whether it is guarded then. Never rejects. */
  readonly guardList: () => Promise<boolean>;
  /** Names that a tool begins with, in the pane's language. */
  readonly names: (language: 'de' | 'en') => ToolNames;
}

/** What new lists are called where nobody says otherwise. */
export interface ToolNames {
  readonly combined: string;
  /** With `{number}` in it. */
  readonly batch: string;
}

/** What one thing that the tools do works with; called off, it tells nothing any more. */
export interface ToolsSession {
  readonly ports: ToolsPorts;
  readonly state: () => ToolsState;
  readonly tell: (event: ToolsEvent) => void;
  readonly signal: () => AbortSignal;
}
