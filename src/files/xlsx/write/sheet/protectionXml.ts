/** What a protected sheet may still allow, by the format's names (ECMA-376-1 18.3.1.85). */
export const RIGHTS = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
  'objects',
  'scenarios',
] as const;

/** What a protected sheet may still allow. */
export type ProtectionRight = (typeof RIGHTS)[number];

/** A sheet's protection. */
export interface SheetProtection {
  readonly allows: ReadonlySet<ProtectionRight>;
  readonly selects: 'all' | 'unlocked' | 'none';
  /** Attributes that hold a password's digest, as written (`algorithmName="…" …`); `''` without one. */
  readonly password: string;
}

/** These two say "protected" where they are set, the others "forbidden" where they are not cleared. */
const SET_TO_PROTECT: ReadonlySet<ProtectionRight> = new Set(['objects', 'scenarios']);
const DIGEST = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'];

/** The element that protects a sheet; `prefix` is that of the sheet's names. Never throws. */
export function protectionXml(protection: SheetProtection, prefix: string): string {
  const { allows, selects, password } = protection;
  const rights = RIGHTS.map((right) => {
    if (SET_TO_PROTECT.has(right)) return allows.has(right) ? '' : ` ${right}="1"`;
    return allows.has(right) ? ` ${right}="0"` : '';
  });
  const locked = selects === 'all' ? '' : ' selectLockedCells="1"';
  const unlocked = selects === 'none' ? ' selectUnlockedCells="1"' : '';
  const digest = password === '' ? '' : ` ${password}`;
  return `<${prefix}sheetProtection${digest} sheet="1"${rights.join('')}${locked}${unlocked}/>`;
}

/** The protection that such an element says, by its attributes; null where it protects nothing. Never throws. */
export function readProtection(
  attribute: (name: string) => string | undefined,
): SheetProtection | null {
  const isSet = (name: string, otherwise: boolean): boolean => {
    const text = attribute(name);
    return text === undefined ? otherwise : ['1', 'true', 'on'].includes(text);
  };
  if (!isSet('sheet', false)) return null;
  const allows = RIGHTS.filter((right) => !isSet(right, !SET_TO_PROTECT.has(right)));
  const digest = DIGEST.flatMap((name) => {
    const text = attribute(name);
    return text === undefined ? [] : [`${name}="${text}"`];
  });
  const selects = !isSet('selectLockedCells', false)
    ? 'all'
    : isSet('selectUnlockedCells', false)
      ? 'none'
      : 'unlocked';
  return { allows: new Set(allows), selects, password: digest.join(' ') };
}
