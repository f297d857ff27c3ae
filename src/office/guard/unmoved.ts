import type { Area } from '../../core/table/column';
import { codeOf } from '../session/failures';
import { rangeOf } from '../session/areas';

/** How often work is begun anew whose sheet somebody changes at the same time. */
const MOST_TRIES = 4;

/**
 * Queues what makes Excel refuse all that is queued behind it if the used range ends elsewhere than `used` does:
 * then somebody inserted, deleted or typed beside the list since that was read. No area of its own has to be
 * compared: where two ranges have nothing in common, `getIntersection` fails, and with it the request.
 */
export function queueUnmoved(sheet: Excel.Worksheet, { lastRow, lastColumn }: Area): void {
  const cell = { firstRow: lastRow, lastRow, firstColumn: lastColumn, lastColumn };
  const end = sheet.getUsedRange(true).getLastCell();
  end.getIntersection(rangeOf(sheet, cell)).load('address');
}

/** Does work that reads where things stand and queues `queueUnmoved`, anew where that failed; throws what `work` throws at last. */
export async function whileUnmoved<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== 'ItemNotFound' || tries === MOST_TRIES) throw error;
    }
  }
}
