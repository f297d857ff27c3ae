/** Programs that sort: their orders, written apart from the key under test. */
export const PROGRAMS = ['code units', 'excel', 'libreoffice'] as const;
export type Program = (typeof PROGRAMS)[number];

/** How the program orders two cells: negative, 0 or positive. */
export function compareAs(program: Program, a: string, b: string): number {
  switch (program) {
    case 'code units':
      return a < b ? -1 : Number(a > b);
    case 'excel':
      return compareAsExcel(a, b);
    case 'libreoffice':
      return GERMAN.compare(a, b);
  }
}

const GERMAN = new Intl.Collator('de');

const EXCEL_ORDER = ' !"#$%&()*,./:;?@[\\]^_`{|}~+<=>0123456789abcdefghijklmnopqrstuvwxyz';

/** Excel on Windows: case and accents only decide ties, hyphens and apostrophes come last of all. */
function compareAsExcel(a: string, b: string): number {
  const plain = compareRanks(cachedRanks(a), cachedRanks(b));
  if (plain !== 0) return plain;
  return a < b ? -1 : Number(a > b);
}

const ranks = new Map<string, readonly number[]>();

function cachedRanks(text: string): readonly number[] {
  const known = ranks.get(text);
  if (known !== undefined) return known;
  if (ranks.size > 100_000) ranks.clear();
  const made = ranksOf(text);
  ranks.set(text, made);
  return made;
}

function ranksOf(text: string): number[] {
  const letters = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const spelled = letters
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('-', '')
    .replaceAll("'", '');
  return Array.from(spelled, (sign) => EXCEL_ORDER.indexOf(sign));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
