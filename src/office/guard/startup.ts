import type { Startup } from '../../app/ports/guardPorts';
import type { OwnWrites } from '../ownWrites';
import { inExcel, supports } from '../session/inExcel';

/** Keeps Excel from asking people without the add-in whether they trust it (Manage trust options). */
const NO_QUESTION = 'Office.DisableTrustUX';

/** What Office does for a guarded workbook. */
export function officeStartup(own: OwnWrites): Startup {
  return {
    startWithWorkbook: async (wanted) => {
      const { load, none } = Office.StartupBehavior;
      const behaviour = wanted ? load : none;
      if ((await Office.addin.getStartupBehavior()) === behaviour) return;
      await Office.addin.setStartupBehavior(behaviour);
      if (wanted) await own.inTurn(dropQuestion);
    },
    showPane: async () => {
      try {
        await Office.addin.showAsTaskpane();
      } catch (error) {
        // Refused for add-ins of the shop (excel-facts 4): the guard works without it.
        if (!(error instanceof Error)) throw error;
      }
    },
    get keepsUndo() {
      return supports('1.20');
    },
  };
}

function dropQuestion(): Promise<void> {
  return inExcel(async (context) => {
    const { settings } = context.workbook;
    const known = settings.getItemOrNullObject(NO_QUESTION).load('value');
    await context.sync();
    if (!known.isNullObject && known.value === true) return;
    settings.add(NO_QUESTION, true);
    await context.sync();
  });
}
