import { RULES, type RuleId } from '../../src/core/rules/catalog';
import type { FindingOf } from '../../src/core/rules/finding';
import { textsOf } from '../../src/texts/catalog';
import { commandTextsOf } from '../../src/texts/commandCatalog';
import { guardLogTextsOf } from '../../src/texts/guardLogCatalog';
import { guardRowsTextsOf } from '../../src/texts/guardRowsCatalog';
import { guardStepTextsOf } from '../../src/texts/guardStepCatalog';
import { helpIn } from '../../src/texts/helpCatalog';
import { incidentTextsOf } from '../../src/texts/incidentCatalog';
import { leftOutTextsOf } from '../../src/texts/leftOutCatalog';
import { unseenTextsOf } from '../../src/texts/unseenCatalog';
import { profileFaultsIn } from '../../src/texts/profileFaultsCatalog';
import type { Language, RuleText, Texts } from '../../src/texts/texts';
import { warningsTextsOf } from '../../src/texts/warningsCatalog';
import { commandArguments } from './commandArguments';
import { guardLogArguments } from './guardLogArguments';
import { guardRowsArguments } from './guardRowsArguments';
import { guardStepArguments } from './guardStepArguments';
import { incidentArguments } from './incidentArguments';
import { leftOutArguments } from './leftOutArguments';
import { profileFaultArguments } from './profileFaultArguments';
import { sampleArguments } from './sampleArguments';
import { sampleDetails } from './sampleDetails';
import { everythingSaid, type Said } from './said';
import { unseenArguments } from './unseenArguments';
import { warningsArguments } from './warningsArguments';

const LANGUAGES: readonly Language[] = ['de', 'en'];

/** What every rule says of every sample of its details. */
function saidByRules(texts: Texts): readonly Said[] {
  return RULES.flatMap(({ id }) => [
    { path: `rules.${id}.title`, text: texts.rules[id].title },
    ...sayings(texts, id).map((text) => ({ path: `rules.${id}.says`, text })),
  ]);
}

function sayings<Id extends RuleId>(texts: Texts, rule: Id): readonly string[] {
  const text: RuleText<Id> = texts.rules[rule];
  return sampleDetails[rule].map((details) => {
    const pair = { account: 'anna.adler@amt.example', id: 'S-1-5-21-1-2-3-1002' };
    const finding: FindingOf<Id> = {
      rule,
      severity: 'error',
      row: 17,
      column: 0,
      ...pair,
      details,
    };
    return text.says(finding);
  });
}

function allSaid(language: Language): readonly Said[] {
  const texts = textsOf(language);
  const help = { path: '.command.help', text: helpIn(language) };
  return [
    ...saidByRules(texts),
    ...everythingSaid(texts, sampleArguments, ''),
    ...everythingSaid(profileFaultsIn(language), profileFaultArguments, '.profileFaults'),
    ...everythingSaid(commandTextsOf(language), commandArguments, '.command'),
    ...everythingSaid(guardLogTextsOf(language), guardLogArguments, '.guardLog'),
    ...everythingSaid(guardRowsTextsOf(language), guardRowsArguments, '.guardRows'),
    ...everythingSaid(guardStepTextsOf(language), guardStepArguments, '.guardStep'),
    ...everythingSaid(incidentTextsOf(language), incidentArguments, '.incident'),
    ...everythingSaid(leftOutTextsOf(language), leftOutArguments, '.leftOut'),
    ...everythingSaid(unseenTextsOf(language), unseenArguments, '.unseen'),
    ...everythingSaid(warningsTextsOf(language), warningsArguments, '.warnings'),
    help,
  ];
}

/** The texts that match, as `path: text`, so that a failing test shows them. */
function those(language: Language, matches: (said: Said) => boolean): readonly string[] {
  return allSaid(language)
    .filter(matches)
    .map(({ path, text }) => `${path}: ${text}`);
}

const SENTENCES =
  /^rules\..*says$|^\.diagnoses|^\.failures|^\.pane\.failures|^\.check\.(sentence|provable)|^\.command\.usage|^\.report\.(answers|missingPairs|rowsFound|nothingFound|aboutFingerprint|notAcknowledged|excluded|aboutFiles)/;
/** They end in what the caller gave, or in a list that follows. */
const OPEN_ENDED = /^\.command\.usage\.(noCommand|faultAt|badProfile|internal)$/;
const isSentence = ({ path }: Said): boolean => SENTENCES.test(path) && !OPEN_ENDED.test(path);
const isHelp = ({ path }: Said): boolean => path === '.command.help';

describe.each(LANGUAGES)('the catalog %s', (language) => {
  test('says something everywhere and never a value of the program', () => {
    const odd = /undefined|NaN|Infinity|\[object|=>|\$\{|\bnull\b/;
    // The faults of a JSON file name JSON's own null.
    const broken = those(
      language,
      ({ path, text }) =>
        text.trim() === '' || (odd.test(text) && !path.startsWith('.profileFaults')),
    );
    expect(broken).toEqual([]);
  });

  test('has no double spaces, no space before punctuation and no two full stops', () => {
    const sloppy = / …\.|\S {2,}\S| [.,;:!?](\s|$)|[.?!] *\.(?!\w)|,[,.]| \)|\( |“”|„“| $/;
    const broken = those(language, (said) => !isHelp(said) && sloppy.test(said.text));
    expect(broken).toEqual([]);
  });

  test('ends every sentence, and begins it with a capital or what it speaks of', () => {
    expect(those(language, (said) => isSentence(said) && !/[.?!]$/.test(said.text))).toEqual([]);
    const starts = /^[\p{Lu}\d„“.-]|^(liste|bericht|vorgaben|anna)/u;
    expect(those(language, (said) => isSentence(said) && !starts.test(said.text))).toEqual([]);
  });

  test('opens and closes its quotation marks and brackets', () => {
    const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    const unbalanced = those(
      language,
      ({ text }) =>
        count(text, open) !== count(text, close) ||
        count(text.replaceAll('„(“', '').replaceAll('“(”', ''), '(') !== count(text, ')'),
    );
    expect(unbalanced).toEqual([]);
  });

  test('writes thousands as the language does, and row numbers plainly', () => {
    const texts = allSaid(language).map(({ text }) => text);
    const thousands = language === 'de' ? /\d\.\d{3}\b/ : /\d,\d{3}\b/;
    const foreign = language === 'de' ? /\d,\d{3}\b/ : /\d\.\d{3}\b/;
    expect(texts.filter((text) => thousands.test(text)).length).toBeGreaterThan(30);
    expect(texts.filter((text) => foreign.test(text))).toEqual([]);
    const rows = language === 'de' ? /(Zeile|Zeilen) \d+\.\d/ : /(row|rows) \d+,\d{3}/;
    const ofSheet = ({ path, text }: Said): boolean =>
      rows.test(text) && !path.startsWith('.command') && !path.startsWith('.profileFaults');
    expect(those(language, ofSheet)).toEqual([]);
  });

  test('does not use the words that people do not know', () => {
    const english = /\b(mismatch|hash|token|keys?|sync|tasks?|features?|guard(s|ed|ing)?)\b/i;
    const german =
      /referenz|\bprofil|überwach|siegel|mismatch|\bhash|token|\bkeys?\b|sync|\btask|feature|\bqs\b/i;
    const words = (text: string): string => text.replace(/--[a-z-]+/g, '');
    const found = (language === 'de' ? [german, english] : [english]).flatMap((forbidden) =>
      those(language, ({ text }) => forbidden.test(words(text))),
    );
    expect(found).toEqual([]);
  });

  test('has another title for each rule', () => {
    const titles = RULES.map(({ id }) => textsOf(language).rules[id].title);
    expect(new Set(titles).size).toBe(RULES.length);
  });
});

/** Names and symbols that are the same in both languages. */
const SAME = new Set([
  '.report.columns.finding',
  '.report.columns.sha256',
  '.command.checks.unknown',
  '.pane.frame.languages.de',
  '.pane.frame.languages.en',
  '.pane.list.column',
]);

test('German and English differ in every text', () => {
  const english = allSaid('en');
  const same = allSaid('de').filter(
    ({ path, text }, at) => text === english[at]?.text && !SAME.has(path),
  );
  expect(same).toEqual([]);
});

test('every rule of the catalogue is worded in both languages, and nothing else', () => {
  const ids = RULES.map(({ id }) => id).sort();
  for (const language of LANGUAGES) {
    expect(Object.keys(textsOf(language).rules).sort()).toEqual(ids);
  }
});

describe('what a tired clerk reads', () => {
  const de = textsOf('de');
  test.each<[string, string]>([
    [
      sayings(de, 'wrong-pair')[0] ?? '',
      'Das Postfach von anna.adler@amt.example (Amt See) ginge an bernd.beck@amt.example (Amt Förde).',
    ],
    [sayings(de, 'cell-error')[0] ?? '', 'Fehlerwert in der AD-ID: „#NV“.'],
    [
      sayings(de, 'cell-error').at(-1) ?? '',
      'Fehlerwert im Konto: „#WERT!“. Zeigt Excel hier etwas anderes, steht in der Zelle ein Datentyp oder ein Bild; bitte durch Text ersetzen.',
    ],
    [
      sayings(de, 'invisible-characters')[0] ?? '',
      'Unsichtbare Zeichen in der AD-ID: geschütztes Leerzeichen (U+00A0).',
    ],
    [
      sayings(de, 'hidden-rows')[0] ?? '',
      '1 Zeile ist ausgeblendet oder weggefiltert (ab Zeile 7). Geprüft wird trotzdem alles, aber Excel sortiert ausgeblendete Zeilen nicht mit.',
    ],
    [
      sayings(de, 'duplicate-account')[0] ?? '',
      'Dasselbe Konto steht in den Zeilen 2, 17 und 1234.',
    ],
    [
      sayings(de, 'duplicate-id')[1] ?? '',
      'Dieselbe AD-ID steht in den Zeilen 2, 3, 4, 5, 6, 7 und 2 weiteren.',
    ],
    [
      sayings(de, 'missing-pair')[1] ?? '',
      'Aus „Charge 3“ fehlen 1.234 Paare: person0@amt.example, person1@amt.example, person2@amt.example und 1.231 weitere.',
    ],
    [
      sayings(de, 'formula-start')[0] ?? '',
      'Excel kann den Text für eine Formel halten. Sein erstes Zeichen in der AD-ID: „+“.',
    ],
    [
      sayings(de, 'stack-mismatch')[1] ?? '',
      'Die Charge „Charge 1“ ist nicht genau übernommen: 1.200 Paare fehlen.',
    ],
    [
      sayings(textsOf('en'), 'stack-mismatch')[0] ?? '',
      'The batch “Charge 1” was not taken over exactly: 1 pair is missing, 1 row does not belong to it.',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});
