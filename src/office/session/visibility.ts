import type { SheetVisibility } from '../../app/ownSheets';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Whether a sheet has a tab; `visibility` must be loaded. Never throws. */
export function visibilityOf({ visibility }: Pick<Excel.Worksheet, 'visibility'>): SheetVisibility {
  return VISIBILITIES[visibility];
}
