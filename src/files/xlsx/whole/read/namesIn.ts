import type { ZipPackage } from '../../../zip/package';
import { fromFileFormula } from '../../formulaNames';
import { isTrue } from '../../xml/isTrue';
import { nodesAt, readTree } from '../tree';
import type { WholeName } from '../wholeWorkbook';

/** Names that files write in a form of their own and people see by these words (ECMA-376-1 18.2.6). */
const PRINT_NAMES: readonly string[] = ['Print_Area', 'Print_Titles'];
const BUILT_IN = '_xlnm.';

/** The workbook's defined names; those that programs keep for themselves (`_xlnm…`) are left out. Throws as `readTree`. */
export async function namesIn(archive: ZipPackage, main: string): Promise<readonly WholeName[]> {
  const workbook = await readTree(archive, main);
  const sheets = nodesAt(workbook, 'sheets', 'sheet').map(({ attributes }) =>
    attributes.get('name'),
  );
  return nodesAt(workbook, 'definedNames', 'definedName').flatMap(({ attributes, text }) => {
    const written = attributes.get('name') ?? '';
    const name = PRINT_NAMES.find((each) => written === BUILT_IN + each) ?? written;
    if (name.startsWith('_xlnm')) return [];
    const scope = attributes.get('localSheetId');
    return [
      {
        name,
        scope: scope === undefined ? null : (sheets[Number(scope)] ?? null),
        refersTo: fromFileFormula(text),
        comment: attributes.get('comment') ?? '',
        visible: !isTrue(attributes.get('hidden')),
      },
    ];
  });
}

/** A name as files write it. Never throws. */
export function writtenName(name: string): string {
  return PRINT_NAMES.includes(name) ? BUILT_IN + name : name;
}
