import { GuidForm } from '../../core/identifiers/guid';
import { codePointName, numberFormat } from '../numbers';
import type { CellTexts } from '../texts';
import { accountFaultText } from './accountFaults';
import { each, fields, quoted } from './words';

const number = numberFormat('en');

const damages = {
  'replacement-character': 'a character was lost in conversion (�)',
  'lone-surrogate': 'half a character is left over',
  mojibake: 'umlauts were converted wrongly',
  'question-mark': 'a question mark stands where an umlaut probably was',
} as const;

const formNames: Readonly<Record<GuidForm, string>> = {
  [GuidForm.none]: 'no GUID',
  [GuidForm.dashed]: 'GUID with hyphens',
  [GuidForm.braced]: 'GUID in curly brackets',
  [GuidForm.parenthesised]: 'GUID in round brackets',
  [GuidForm.urn]: 'GUID as urn:uuid',
  [GuidForm.hex32]: '32 hex digits',
  [GuidForm.octets0x]: '0x and 32 hex digits',
  [GuidForm.octetsEscaped]: 'octets with backslashes',
  [GuidForm.octetsSpaced]: 'octets with spaces',
  [GuidForm.base64Padded]: 'Base64',
  [GuidForm.base64Unpadded]: 'Base64 without ==',
  [GuidForm.base64UrlSafe]: 'Base64 for addresses',
};

/** Cell hygiene and identifier grammar. */
export const rulesOfCells: CellTexts = {
  'invisible-characters': {
    title: 'Invisible characters',
    says: ({ details }) =>
      `Invisible characters: ${each(details.cells, ({ characters }) => characters.map(({ codePoint }) => codePointName(codePoint)).join(', '))}.`,
  },
  'surrounding-spaces': {
    title: 'Surplus spaces',
    says: ({ details }) =>
      `Surplus spaces ${details.cells.map(({ field }) => fields[field]).join(' and ')}.`,
  },
  'not-nfc': {
    title: 'Unusual form of characters',
    says: ({ details }) =>
      `Umlauts or accents are put together from two characters ${details.cells.map(({ field }) => fields[field]).join(' and ')}.`,
  },
  'lookalike-characters': {
    title: 'Lookalike characters',
    says: ({ details }) =>
      `Foreign letters: ${each(details.cells, ({ characters }) =>
        characters
          .map(({ character, codePoint, looksLike }) =>
            looksLike === null
              ? `${character} (${codePointName(codePoint)})`
              : `${character} (${codePointName(codePoint)}) looks like ${looksLike}`,
          )
          .join(', '),
      )}.`,
  },
  'encoding-damage': {
    title: 'Damaged umlauts',
    says: ({ details }) => {
      const could = details.cells.map(({ fault }) => fault.couldBe).find((text) => text !== null);
      const hint = could
        ? ` It could be ${quoted(could)}; please export again.`
        : ' Please export again.';
      return `Damaged: ${each(details.cells, ({ damage }) => damages[damage])}.${hint}`;
    },
  },
  'value-coerced': {
    title: 'Changed by the spreadsheet',
    says: ({ details }) =>
      `${each(details.cells, ({ coerced, fits }) => {
        const hint = fits === null ? '' : ` (in the reference list: ${quoted(fits)})`;
        switch (coerced) {
          case 'number':
            return `A number instead of text${hint}`;
          case 'boolean':
            return 'A truth value instead of text';
          case 'scientific':
            return `A number in scientific notation${hint}`;
          case 'digits-ending-in-zeros':
            return `A long number whose last digits became zeros${hint}`;
          case 'leading-zeros':
            return `Leading zeros lost${hint}`;
        }
      })}.`,
  },
  'export-junk': {
    title: 'Remains of an export',
    says: ({ details }) =>
      `Not a value but the remains of an export: ${each(details.cells, ({ junk }) => quoted(junk))}.`,
  },
  'formula-start': {
    title: 'Starts like a formula',
    says: ({ details }) =>
      `The text starts with ${details.cells.map(({ fault }) => quoted(fault.start)).join(', ')} and may be read as a formula.`,
  },
  'id-invalid': {
    title: 'Invalid AD ID',
    says: ({ id, details }) =>
      details.reason === 'nil-or-full'
        ? `${quoted(id)} is a blank ID that belongs to nobody.`
        : `${quoted(id)} is not a ${details.expected === 'guid' ? 'GUID' : 'SID'} like the rest of the column.`,
  },
  'id-forms-mixed': {
    title: 'AD IDs written in several ways',
    says: ({ details }) =>
      `The AD IDs are written in several ways: ${details.forms.map(({ form, rows }) => `${number(rows)} × ${formNames[form]}`).join(', ')}.`,
  },
  'id-byte-order': {
    title: 'Reading of the AD IDs unclear',
    says: () =>
      'The AD IDs are bare hex digits, and neither the reference list nor the IDs themselves show in which order the bytes stand. Please settle it for the whole column.',
  },
  'id-space-differs': {
    title: 'Another kind of ID',
    says: ({ details }) =>
      details.finding === 'other-ids'
        ? `${number(details.knownAccounts)} of ${number(details.rows)} accounts are known, but only ${number(details.knownIds)} of the IDs: the column probably holds another kind of ID (such as entryUUID or ExchangeGuid).`
        : 'Neither the accounts nor the AD IDs are in the reference list: probably the wrong reference list.',
  },
  'account-invalid': {
    title: 'Invalid account',
    says: ({ account, details }) =>
      `${quoted(account)} is not a valid account: ${accountFaultText(details.fault)}.`,
  },
  'tmp-suffix': {
    title: '.tmp rule',
    says: ({ details }) => {
      switch (details.reason) {
        case 'missing':
          return details.rows === null
            ? 'The ending .tmp is missing.'
            : `All ${number(details.rows)} accounts lack the required ending .tmp.`;
        case 'forbidden':
          return details.rows === null
            ? 'The ending .tmp is not allowed here.'
            : `All ${number(details.rows)} accounts have the ending .tmp, which is not allowed.`;
        case 'twin':
          return `The same account also stands in row ${details.otherRow}, once with and once without .tmp.`;
        case 'question':
          return details.side === 'list'
            ? `All ${number(details.rows)} accounts end in .tmp, none in the reference list does. Treat them as the same account?`
            : 'No account ends in .tmp, all in the reference list do. Treat them as the same account?';
      }
    },
  },
};
