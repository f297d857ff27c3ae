import type { OfficePorts } from '../app/ports/panePorts';
import { excelChangeFeed } from './changes/changeFeed';
import { excelWorkbookMemory } from './memory/workbookMemory';
import { excelNavigator } from './navigator';
import { OwnWrites } from './ownWrites';
import { excelPainter } from './painting/painter';
import { excelSheetReader } from './reading/sheetReader';
import { officeSurroundings } from './surroundings';

/**
 * The open workbook through Excel's library; to be called once Office is ready. `own`: what all
 * adapters of this workbook know of the program's own sheets. Never throws.
 */
export function officePorts(own = new OwnWrites()): OfficePorts {
  const withFormulas = new Set<string>();
  return {
    reader: excelSheetReader((sheetId, hasFormulas) => {
      if (hasFormulas) withFormulas.add(sheetId);
      else withFormulas.delete(sheetId);
    }),
    painter: excelPainter(own),
    navigator: excelNavigator,
    memory: excelWorkbookMemory(own),
    changes: excelChangeFeed(own, (sheetId) => withFormulas.has(sheetId)),
    surroundings: officeSurroundings,
  };
}
