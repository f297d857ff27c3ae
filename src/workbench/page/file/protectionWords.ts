import type {
  ProtectionRight,
  SheetProtection,
} from '../../../files/xlsx/write/sheet/protectionXml';
import type { ProtectionOptions } from '../../host/model/protection';

/** What a protected sheet allows: the host's words by the file's. */
const RIGHTS: Readonly<Record<ProtectionRight, Exclude<keyof ProtectionOptions, 'selectionMode'>>> =
  {
    formatCells: 'allowFormatCells',
    formatColumns: 'allowFormatColumns',
    formatRows: 'allowFormatRows',
    insertColumns: 'allowInsertColumns',
    insertRows: 'allowInsertRows',
    insertHyperlinks: 'allowInsertHyperlinks',
    deleteColumns: 'allowDeleteColumns',
    deleteRows: 'allowDeleteRows',
    sort: 'allowSort',
    autoFilter: 'allowAutoFilter',
    pivotTables: 'allowPivotTables',
    objects: 'allowEditObjects',
    scenarios: 'allowEditScenarios',
  };
const PAIRS = Object.entries(RIGHTS) as readonly [ProtectionRight, keyof ProtectionOptions][];
const MODES = { all: 'Normal', unlocked: 'Unlocked', none: 'None' } as const;

/** A file's protection as the host has it. Never throws. */
export function optionsOf({ allows, selects }: SheetProtection): ProtectionOptions {
  const allowed = PAIRS.map(([right, option]) => [option, allows.has(right)] as const);
  // All options of the type are named in the table above.
  return { ...Object.fromEntries(allowed), selectionMode: MODES[selects] } as ProtectionOptions;
}

/** The host's protection as a file has it, without its password: files hold a digest only. Never throws. */
export function protectionOf(options: ProtectionOptions): SheetProtection {
  const allows = PAIRS.flatMap(([right, option]) => (options[option] === true ? [right] : []));
  const modes = ['all', 'unlocked', 'none'] as const;
  const selects = modes.find((mode) => MODES[mode] === options.selectionMode) ?? 'all';
  return { allows: new Set(allows), selects, password: '' };
}
