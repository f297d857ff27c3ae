import { GuidForm } from '../../core/identifiers/guid';
import { codePointName, numberFormat } from '../numbers';
import type { CellTexts } from '../texts';
import { accountFaultText } from './accountFaults';
import { each, fields, quoted } from './words';

const number = numberFormat('de');

const damages = {
  'replacement-character': 'ein Zeichen ging beim Umwandeln verloren (�)',
  'lone-surrogate': 'ein halbes Zeichen ist übrig geblieben',
  mojibake: 'Umlaute wurden falsch umgewandelt',
  'question-mark': 'ein Fragezeichen steht, wo vermutlich ein Umlaut war,',
} as const;

const formNames: Readonly<Record<GuidForm, string>> = {
  [GuidForm.none]: 'keine GUID',
  [GuidForm.dashed]: 'GUID mit Bindestrichen',
  [GuidForm.braced]: 'GUID in geschweiften Klammern',
  [GuidForm.parenthesised]: 'GUID in runden Klammern',
  [GuidForm.urn]: 'GUID als urn:uuid',
  [GuidForm.hex32]: '32 Hexziffern',
  [GuidForm.octets0x]: '0x und 32 Hexziffern',
  [GuidForm.octetsEscaped]: 'Oktette mit Schrägstrichen',
  [GuidForm.octetsSpaced]: 'Oktette mit Leerzeichen',
  [GuidForm.base64Padded]: 'Base64',
  [GuidForm.base64Unpadded]: 'Base64 ohne ==',
  [GuidForm.base64UrlSafe]: 'Base64 für Adressen',
};

/** Cell hygiene and identifier grammar. */
export const rulesOfCells: CellTexts = {
  'invisible-characters': {
    title: 'Unsichtbare Zeichen',
    says: ({ details }) =>
      `Unsichtbare Zeichen: ${each(details.cells, ({ characters }) => characters.map(({ codePoint }) => codePointName(codePoint)).join(', '))}.`,
  },
  'surrounding-spaces': {
    title: 'Überzählige Leerzeichen',
    says: ({ details }) =>
      `Überzählige Leerzeichen ${details.cells.map(({ field }) => fields[field]).join(' und ')}.`,
  },
  'not-nfc': {
    title: 'Ungewöhnliche Zeichenform',
    says: ({ details }) =>
      `Umlaute sind aus zwei Zeichen zusammengesetzt ${details.cells.map(({ field }) => fields[field]).join(' und ')}.`,
  },
  'lookalike-characters': {
    title: 'Verwechselbare Zeichen',
    says: ({ details }) =>
      `Fremde Buchstaben: ${each(details.cells, ({ characters }) =>
        characters
          .map(({ character, codePoint, looksLike }) =>
            looksLike === null
              ? `${character} (${codePointName(codePoint)})`
              : `${character} (${codePointName(codePoint)}) sieht aus wie ${looksLike}`,
          )
          .join(', '),
      )}.`,
  },
  'encoding-damage': {
    title: 'Umlaute beschädigt',
    says: ({ details }) => {
      const could = details.cells.map(({ fault }) => fault.couldBe).find((text) => text !== null);
      const hint = could
        ? ` Es könnte ${quoted(could)} sein; bitte neu exportieren.`
        : ' Bitte neu exportieren.';
      return `Beschädigt: ${each(details.cells, ({ damage }) => damages[damage])}.${hint}`;
    },
  },
  'value-coerced': {
    title: 'Von der Tabelle verändert',
    says: ({ details }) =>
      `${each(details.cells, ({ coerced, fits }) => {
        const hint = fits === null ? '' : ` (in der Vergleichsliste: ${quoted(fits)})`;
        switch (coerced) {
          case 'number':
            return `Zahl statt Text${hint}`;
          case 'boolean':
            return 'Wahrheitswert statt Text';
          case 'scientific':
            return `Exponentialzahl${hint}`;
          case 'digits-ending-in-zeros':
            return `lange Zahl, deren letzte Ziffern zu Nullen wurden,${hint}`;
          case 'leading-zeros':
            return `führende Nullen verloren${hint}`;
        }
      })}.`,
  },
  'export-junk': {
    title: 'Rest eines Exports',
    says: ({ details }) =>
      `Kein Wert, sondern ein Rest des Exports: ${each(details.cells, ({ junk }) => quoted(junk))}.`,
  },
  'formula-start': {
    title: 'Beginnt wie eine Formel',
    says: ({ details }) =>
      `Der Text beginnt mit ${details.cells.map(({ fault }) => quoted(fault.start)).join(', ')} und kann als Formel gelesen werden.`,
  },
  'id-invalid': {
    title: 'Ungültige AD-ID',
    says: ({ id, details }) =>
      details.reason === 'nil-or-full'
        ? `${quoted(id)} ist eine Leer-ID, die niemandem gehört.`
        : `${quoted(id)} ist keine ${details.expected === 'guid' ? 'GUID' : 'SID'}, wie sie die übrige Spalte enthält.`,
  },
  'id-forms-mixed': {
    title: 'AD-IDs verschieden geschrieben',
    says: ({ details }) =>
      `Die AD-IDs sind verschieden geschrieben: ${details.forms.map(({ form, rows }) => `${number(rows)}-mal ${formNames[form]}`).join(', ')}.`,
  },
  'id-byte-order': {
    title: 'Lesart der AD-IDs unklar',
    says: () =>
      'Die AD-IDs sind reine Hexziffern, und weder die Vergleichsliste noch die IDs selbst zeigen, in welcher Reihenfolge die Bytes stehen. Bitte für die ganze Spalte festlegen.',
  },
  'id-space-differs': {
    title: 'Andere Art von ID',
    says: ({ details }) =>
      details.finding === 'other-ids'
        ? `${number(details.knownAccounts)} von ${number(details.rows)} Konten sind bekannt, aber nur ${number(details.knownIds)} der IDs: Die Spalte enthält vermutlich eine andere Art von ID (etwa entryUUID oder ExchangeGuid).`
        : `Weder die Konten noch die AD-IDs stehen in der Vergleichsliste: vermutlich die falsche Vergleichsliste.`,
  },
  'account-invalid': {
    title: 'Ungültiges Konto',
    says: ({ account, details }) =>
      `${quoted(account)} ist kein gültiges Konto: ${accountFaultText(details.fault)}.`,
  },
  'tmp-suffix': {
    title: '.tmp-Regel',
    says: ({ details }) => {
      switch (details.reason) {
        case 'missing':
          return details.rows === null
            ? 'Die Endung .tmp fehlt.'
            : `Alle ${number(details.rows)} Konten ohne die verlangte Endung .tmp.`;
        case 'forbidden':
          return details.rows === null
            ? 'Die Endung .tmp ist hier nicht erlaubt.'
            : `Alle ${number(details.rows)} Konten mit der unerlaubten Endung .tmp.`;
        case 'twin':
          return `Dasselbe Konto steht auch in Zeile ${details.otherRow}, einmal mit und einmal ohne .tmp.`;
        case 'question':
          return details.side === 'list'
            ? `Alle ${number(details.rows)} Konten enden auf .tmp, in der Vergleichsliste keines. Als dasselbe Konto behandeln?`
            : `Kein Konto endet auf .tmp, in der Vergleichsliste alle. Als dasselbe Konto behandeln?`;
      }
    },
  },
};
