import type { CheckedList } from '../../app/checkFiles';
import type { ListRepair } from '../../app/repairList';

/** A list that was repaired, written, and checked again. */
export interface RepairedList {
  readonly before: CheckedList;
  readonly repair: ListRepair;
  readonly output: string;
  readonly after: CheckedList;
}
