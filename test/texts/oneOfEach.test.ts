import { textsOf } from '../../src/texts/catalog';
import type { Language } from '../../src/texts/texts';
import { toolsTextsOf } from '../../src/texts/toolsCatalog';

/** What is said of one alone, in both languages. */
const ONE: readonly (readonly [
  what: string,
  say: (language: Language) => string,
  string,
  string,
])[] = [
  [
    'one account that ends in .tmp',
    (language) => textsOf(language).pane.questions.tmp(1, 'list'),
    'Das einzige Konto endet auf .tmp, in der Vergleichsliste keines. Als dasselbe Konto behandeln?',
    'The only account ends in .tmp, none in the reference list does. Treat them as the same account?',
  ],
  [
    'one account of the reference that ends in .tmp',
    (language) => textsOf(language).pane.questions.tmp(1, 'reference'),
    'Das einzige Konto der Vergleichsliste endet auf .tmp, in dieser Liste keines. Als dasselbe Konto behandeln?',
    'The only account of the reference list ends in .tmp, none in this list does. Treat them as the same account?',
  ],
  [
    'one row merged',
    (language) => toolsTextsOf(language).combine.would(1, 1, 1, false),
    '1 Zeile aus 1 Liste wird eine neue Liste.',
    '1 row of 1 list becomes one new list.',
  ],
  [
    'one row split',
    (language) => toolsTextsOf(language).split.would(1, 1, false),
    '1 Zeile wird 1 Charge, mit einer einzigen Behörde.',
    '1 row becomes 1 batch, of a single agency.',
  ],
  [
    'one row of which nobody knows whether it ran',
    (language) =>
      toolsTextsOf(language).incident.counts(
        {
          persons: 0,
          records: 0,
          crossAgency: 0,
          agencyUnknown: 0,
          protectedMailboxes: 0,
          recipients: 0,
        },
        1,
        0,
      ),
    'Keine Post ging nachweislich an andere, bei 1 Zeile unklar, ob sie gelaufen ist',
    'No mail is known to have gone to others, of 1 row it is unclear whether it ran',
  ],
  [
    'one row that nothing puts back',
    (language) => textsOf(language).repair.nothing(0, 1),
    'Zurückstellen lässt sich nichts: 0 von 1 stimmen.',
    'Nothing can be put back: 0 of 1 are right.',
  ],
];

test.each(ONE)('%s', (_, say, german, english) => {
  expect([say('de'), say('en')]).toEqual([german, english]);
});
