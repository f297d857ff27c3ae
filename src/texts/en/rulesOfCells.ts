import { GuidForm } from '../../core/identifiers/guid';
import { GuidLetterCase } from '../../core/identifiers/guidForm';
import { codePointName } from '../../core/unicode/codePointName';
import { numberFormat, plural } from '../numbers';
import type { CellTexts } from '../texts';
import { accountFaultText } from './accountFaults';
import { characterName, each, places, quoted } from './words';

const number = numberFormat('en');

const damages = {
  'replacement-character': 'a character was lost in conversion (�)',
  'lone-surrogate': 'only half of a character is left',
  mojibake: 'umlauts were converted wrongly',
  'question-mark': 'a question mark where an umlaut probably stood',
} as const;

const formNames: Readonly<Record<GuidForm, string>> = {
  [GuidForm.none]: 'no GUID',
  [GuidForm.dashed]: 'GUID with hyphens',
  [GuidForm.braced]: 'GUID in curly brackets',
  [GuidForm.parenthesised]: 'GUID in round brackets',
  [GuidForm.urn]: 'GUID as urn:uuid',
  [GuidForm.hex32]: '32 hex digits',
  [GuidForm.octets0x]: '0x and 32 hex digits',
  [GuidForm.octetsEscaped]: 'single bytes with \\',
  [GuidForm.octetsSpaced]: 'single bytes with spaces',
  [GuidForm.octetsQuoted]: "bytes in X'…'",
  [GuidForm.base64Padded]: 'Base64',
  [GuidForm.base64Unpadded]: 'Base64 without ==',
  [GuidForm.base64UrlSafe]: 'Base64 with - and _',
};

const letterCases: Readonly<Record<GuidLetterCase, string>> = {
  [GuidLetterCase.none]: '',
  [GuidLetterCase.lower]: ' in small letters',
  [GuidLetterCase.upper]: ' in capitals',
  [GuidLetterCase.mixed]: ' in capitals and small letters',
};

/** A tab or a line break between quotation marks would be seen by nobody. */
const startName = (start: string): string =>
  start < ' ' ? characterName(start.charCodeAt(0)) : quoted(start);

/** Cell hygiene and identifier grammar. */
export const rulesOfCells: CellTexts = {
  'invisible-characters': {
    title: 'Invisible characters',
    says: ({ details }) =>
      `Invisible characters ${each(details.cells, ({ characters }) => characters.map(({ codePoint }) => characterName(codePoint)).join(', '))}.`,
  },
  'surrounding-spaces': {
    title: 'Surplus spaces',
    says: ({ details }) => `Surplus spaces ${places(details.cells)}.`,
  },
  'not-nfc': {
    title: 'Unusual form of characters',
    says: ({ details }) =>
      `Umlauts or accents ${places(details.cells)} are put together from two characters.`,
  },
  'lookalike-characters': {
    title: 'Lookalike characters',
    says: ({ details }) =>
      `Foreign letters ${each(details.cells, ({ characters }) =>
        characters
          .map(({ character, codePoint, looksLike }) =>
            looksLike === null
              ? `${quoted(character)} (${codePointName(codePoint)})`
              : `${quoted(character)} (${codePointName(codePoint)}) looks like ${quoted(looksLike)}`,
          )
          .join(', '),
      )}.`,
  },
  'encoding-damage': {
    title: 'Damaged umlauts',
    says: ({ details }) => {
      const could = details.cells.map(({ fault }) => fault.couldBe).find((text) => text !== null);
      const hint = could
        ? ` Perhaps ${quoted(could)} is meant; please export again.`
        : ' Please export again.';
      return `Damaged ${each(details.cells, ({ damage }) => damages[damage])}.${hint}`;
    },
  },
  'value-coerced': {
    title: 'Changed value',
    says: ({ details }) =>
      `Probably changed by Excel, ${each(details.cells, ({ coerced, fits }) => {
        const hint = fits === null ? '' : ` (in the reference list: ${quoted(fits)})`;
        switch (coerced) {
          case 'number':
            return `a number instead of text${hint}`;
          case 'boolean':
            return 'TRUE or FALSE instead of text';
          case 'scientific':
            return `a number in the form 1.23E+15${hint}`;
          case 'digits-ending-in-zeros':
            return `a long number whose last digits became zeros${hint}`;
          case 'leading-zeros':
            return `the zeros at its start are missing${hint}`;
        }
      })}.`,
  },
  'export-junk': {
    title: 'Remains of an export',
    says: ({ details }) =>
      `Not a value but a placeholder or the remains of an export ${each(details.cells, ({ junk }) => quoted(junk))}.`,
  },
  'formula-start': {
    title: 'Starts like a formula',
    says: ({ details }) =>
      `Excel may take the text for a formula. Its first character ${each(details.cells, ({ start }) => startName(start))}.`,
  },
  'id-invalid': {
    title: 'Invalid AD ID',
    says: ({ id, details }) =>
      details.reason === 'nil-or-full'
        ? `${quoted(id)} is a placeholder and belongs to nobody.`
        : `${quoted(id)} is not a valid ${details.expected === 'guid' ? 'GUID' : 'SID'}, unlike the rest of the column.`,
  },
  'id-forms-mixed': {
    title: 'AD IDs written in several ways',
    says: ({ details }) =>
      `The AD IDs are written in several ways: ${details.forms.map(({ form, letterCase, rows }) => `${number(rows)} × ${formNames[form]}${letterCases[letterCase]}`).join(', ')}.`,
  },
  'id-byte-order': {
    title: 'Reading of the AD IDs unclear',
    says: () =>
      'The AD IDs are runs of hex digits that can be read in two ways: as GUIDs or as single bytes. Neither the reference list nor the IDs themselves show which is right. Please settle it once for the whole column.',
  },
  'id-space-differs': {
    title: 'Another kind of ID',
    says: ({ details }) =>
      details.finding === 'other-ids'
        ? `${number(details.knownAccounts)} of ${number(details.rows)} accounts are known, but ${details.knownIds === 0 ? 'none' : `only ${number(details.knownIds)}`} of the AD IDs: the column probably holds another kind of ID, such as entryUUID or ExchangeGuid, or Excel changed the AD IDs, for instance by taking zeros off the front.`
        : 'Neither the accounts nor the AD IDs are in the reference list. It is probably the wrong reference list.',
  },
  'account-invalid': {
    title: 'Invalid account',
    says: ({ account, details }) =>
      `${quoted(account)} is not a valid account: ${accountFaultText(details.fault)}.`,
  },
  'tmp-suffix': {
    title: 'Addition .tmp',
    says: ({ details }) => {
      switch (details.reason) {
        case 'missing':
          return details.rows === null
            ? 'The addition .tmp is missing.'
            : `All ${number(details.rows)} accounts lack the required addition .tmp.`;
        case 'forbidden':
          return details.rows === null
            ? 'The addition .tmp is not allowed here.'
            : `All ${number(details.rows)} accounts have the addition .tmp, which is not allowed here.`;
        case 'twin':
          return `The same account also stands in row ${details.otherRow}, once with and once without .tmp.`;
        case 'question':
          return details.side === 'list'
            ? `${plural(details.rows, 'The only account ends', `All ${number(details.rows)} accounts end`)} in .tmp, none in the reference list does. Treat them as the same account?`
            : 'No account ends in .tmp, all in the reference list do. Treat them as the same account?';
      }
    },
  },
};
