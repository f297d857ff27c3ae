import type { Startup } from '../../app/ports/guardPorts';
import type { OwnWrites } from '../ownWrites';
import { inExcel, supports } from '../session/inExcel';

/** Keeps Excel from asking people without the add-in whether they trust it (Manage trust options). */
const NO_QUESTION = 'Office.DisableTrustUX';

/** What Office does for a guarded workbook. */
export function officeStartup(own: OwnWrites): Startup {
  return {
    startWithWorkbook: async (wanted) => {
      const noted = await noteStartup(
        wanted ? Office.StartupBehavior.load : Office.StartupBehavior.none,
      );
      if (noted === 'anew' && wanted) await own.inTurn(dropQuestion);
      return noted !== 'refused';
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

/** Office refuses in workbooks that are only read, and in some it damaged itself (office-js 6209, 3993, 1407). */
async function noteStartup(
  behaviour: Office.StartupBehavior,
): Promise<'anew' | 'known' | 'refused'> {
  try {
    if ((await Office.addin.getStartupBehavior()) === behaviour) return 'known';
    await Office.addin.setStartupBehavior(behaviour);
    return 'anew';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'refused';
  }
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
