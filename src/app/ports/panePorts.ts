import type { ChangeFeed } from './changeFeed';
import type { Checker } from './checker';
import type { Navigator } from './navigator';
import type { Painter } from './painter';
import type { SheetReader } from './sheetReader';
import type { Clock, SessionMemory, Surroundings } from './surroundings';
import type { WorkbookMemory } from './workbookMemory';

/** What the open workbook's side gives: the adapters of office/. */
export interface OfficePorts {
  readonly reader: SheetReader;
  readonly painter: Painter;
  readonly navigator: Navigator;
  readonly memory: WorkbookMemory;
  readonly changes: ChangeFeed;
  readonly surroundings: Surroundings;
}

/** Everything the pane needs from outside. */
export interface PanePorts extends OfficePorts {
  readonly checker: Checker;
  readonly clock: Clock;
  readonly session: SessionMemory;
}
