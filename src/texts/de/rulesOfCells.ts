import { GuidForm } from '../../core/identifiers/guid';
import { GuidLetterCase } from '../../core/identifiers/guidForm';
import { codePointName } from '../../core/unicode/codePointName';
import { numberFormat, plural } from '../numbers';
import type { CellTexts } from '../texts';
import { accountFaultText } from './accountFaults';
import { characterName, each, places, quoted } from './words';

const number = numberFormat('de');

const damages = {
  'replacement-character': 'ein Zeichen ist beim Umwandeln verloren gegangen (�)',
  'lone-surrogate': 'von einem Zeichen ist nur die Hälfte übrig',
  mojibake: 'Umlaute wurden falsch umgewandelt',
  'question-mark': 'ein Fragezeichen, wo vermutlich ein Umlaut stand',
} as const;

const formNames: Readonly<Record<GuidForm, string>> = {
  [GuidForm.none]: 'keine GUID',
  [GuidForm.dashed]: 'GUID mit Bindestrichen',
  [GuidForm.braced]: 'GUID in geschweiften Klammern',
  [GuidForm.parenthesised]: 'GUID in runden Klammern',
  [GuidForm.urn]: 'GUID als urn:uuid',
  [GuidForm.hex32]: '32 Hexziffern',
  [GuidForm.octets0x]: '0x und 32 Hexziffern',
  [GuidForm.octetsEscaped]: 'einzelne Bytes mit \\',
  [GuidForm.octetsSpaced]: 'einzelne Bytes mit Leerzeichen',
  [GuidForm.octetsQuoted]: "Bytes in X'…'",
  [GuidForm.base64Padded]: 'Base64',
  [GuidForm.base64Unpadded]: 'Base64 ohne ==',
  [GuidForm.base64UrlSafe]: 'Base64 mit - und _',
};

const letterCases: Readonly<Record<GuidLetterCase, string>> = {
  [GuidLetterCase.none]: '',
  [GuidLetterCase.lower]: ' in Kleinbuchstaben',
  [GuidLetterCase.upper]: ' in Großbuchstaben',
  [GuidLetterCase.mixed]: ' in Groß- und Kleinbuchstaben',
};

/** A tab or a line break between quotation marks would be seen by nobody. */
const startName = (start: string): string =>
  start < ' ' ? characterName(start.charCodeAt(0)) : quoted(start);

/** Cell hygiene and identifier grammar. */
export const rulesOfCells: CellTexts = {
  'invisible-characters': {
    title: 'Unsichtbare Zeichen',
    says: ({ details }) =>
      `Unsichtbare Zeichen ${each(details.cells, ({ characters }) => characters.map(({ codePoint }) => characterName(codePoint)).join(', '))}.`,
  },
  'surrounding-spaces': {
    title: 'Überzählige Leerzeichen',
    says: ({ details }) => `Überzählige Leerzeichen ${places(details.cells)}.`,
  },
  'not-nfc': {
    title: 'Ungewöhnliche Zeichenform',
    says: ({ details }) =>
      `Umlaute oder Akzente ${places(details.cells)} sind aus zwei Zeichen zusammengesetzt.`,
  },
  'lookalike-characters': {
    title: 'Verwechselbare Zeichen',
    says: ({ details }) =>
      `Fremde Buchstaben ${each(details.cells, ({ characters }) =>
        characters
          .map(({ character, codePoint, looksLike }) =>
            looksLike === null
              ? `${quoted(character)} (${codePointName(codePoint)})`
              : `${quoted(character)} (${codePointName(codePoint)}) sieht aus wie ${quoted(looksLike)}`,
          )
          .join(', '),
      )}.`,
  },
  'encoding-damage': {
    title: 'Umlaute beschädigt',
    says: ({ details }) => {
      const could = details.cells.map(({ fault }) => fault.couldBe).find((text) => text !== null);
      const hint = could
        ? ` Gemeint ist vielleicht ${quoted(could)}; bitte neu exportieren.`
        : ' Bitte neu exportieren.';
      return `Beschädigt ${each(details.cells, ({ damage }) => damages[damage])}.${hint}`;
    },
  },
  'value-coerced': {
    title: 'Wert verändert',
    says: ({ details }) =>
      `Vermutlich von Excel verändert, ${each(details.cells, ({ coerced, fits }) => {
        const hint = fits === null ? '' : ` (in der Vergleichsliste: ${quoted(fits)})`;
        switch (coerced) {
          case 'number':
            return `eine Zahl statt eines Textes${hint}`;
          case 'boolean':
            return 'WAHR oder FALSCH statt eines Textes';
          case 'scientific':
            return `eine Zahl in der Form 1,23E+15${hint}`;
          case 'digits-ending-in-zeros':
            return `eine lange Zahl, deren letzte Ziffern zu Nullen wurden${hint}`;
          case 'leading-zeros':
            return `die Nullen am Anfang fehlen${hint}`;
        }
      })}.`,
  },
  'export-junk': {
    title: 'Rest eines Exports',
    says: ({ details }) =>
      `Kein Wert, sondern ein Platzhalter oder Rest eines Exports ${each(details.cells, ({ junk }) => quoted(junk))}.`,
  },
  'formula-start': {
    title: 'Beginnt wie eine Formel',
    says: ({ details }) =>
      `Excel kann den Text für eine Formel halten. Sein erstes Zeichen ${each(details.cells, ({ start }) => startName(start))}.`,
  },
  'id-invalid': {
    title: 'Ungültige AD-ID',
    says: ({ id, details }) =>
      details.reason === 'nil-or-full'
        ? `${quoted(id)} ist ein Platzhalter und gehört niemandem.`
        : `${quoted(id)} ist keine gültige ${details.expected === 'guid' ? 'GUID' : 'SID'}, wie sie sonst in der Spalte steht.`,
  },
  'id-forms-mixed': {
    title: 'AD-IDs verschieden geschrieben',
    says: ({ details }) =>
      `Die AD-IDs sind verschieden geschrieben: ${details.forms.map(({ form, letterCase, rows }) => `${number(rows)}-mal ${formNames[form]}${letterCases[letterCase]}`).join(', ')}.`,
  },
  'id-byte-order': {
    title: 'Lesart der AD-IDs unklar',
    says: () =>
      'Die AD-IDs sind Folgen von Hexziffern, die sich auf zwei Arten lesen lassen: als GUID oder als einzelne Bytes. Weder die Vergleichsliste noch die IDs selbst zeigen, welche gilt. Bitte einmal für die ganze Spalte festlegen.',
  },
  'id-space-differs': {
    title: 'Andere Art von ID',
    says: ({ details }) =>
      details.finding === 'other-ids'
        ? `${number(details.knownAccounts)} von ${number(details.rows)} Konten sind bekannt, aber ${details.knownIds === 0 ? 'keine' : `nur ${number(details.knownIds)}`} der AD-IDs: Die Spalte enthält vermutlich eine andere Art von ID, etwa entryUUID oder ExchangeGuid, oder Excel hat die AD-IDs verändert, etwa Nullen am Anfang entfernt.`
        : 'Weder die Konten noch die AD-IDs stehen in der Vergleichsliste. Vermutlich ist es die falsche Vergleichsliste.',
  },
  'account-invalid': {
    title: 'Ungültiges Konto',
    says: ({ account, details }) =>
      `${quoted(account)} ist kein gültiges Konto: ${accountFaultText(details.fault)}.`,
  },
  'tmp-suffix': {
    title: 'Zusatz .tmp',
    says: ({ details }) => {
      switch (details.reason) {
        case 'missing':
          return details.rows === null
            ? 'Der Zusatz .tmp fehlt.'
            : `Allen ${number(details.rows)} Konten fehlt der verlangte Zusatz .tmp.`;
        case 'forbidden':
          return details.rows === null
            ? 'Der Zusatz .tmp ist hier nicht erlaubt.'
            : `Alle ${number(details.rows)} Konten haben den Zusatz .tmp, der hier nicht erlaubt ist.`;
        case 'twin':
          return `Dasselbe Konto steht auch in Zeile ${details.otherRow}, einmal mit und einmal ohne .tmp.`;
        case 'question':
          return details.side === 'list'
            ? `${plural(details.rows, 'Das einzige Konto endet', `Alle ${number(details.rows)} Konten enden`)} auf .tmp, in der Vergleichsliste keines. Als dasselbe Konto behandeln?`
            : 'Kein Konto endet auf .tmp, in der Vergleichsliste alle. Als dasselbe Konto behandeln?';
      }
    },
  },
};
