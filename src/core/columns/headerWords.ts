import { normalForm } from '../unicode/normalForm';

/**
 * The catalogue of header words: which heading names which role, German and English, in ranks.
 * Words are compared without case, diacritics, spaces and punctuation (`E-Mail-Adresse` is
 * `emailadresse`).
 */

/** What a column is for. The first six are bound by default: a job may read them (DESIGN, Fingerprints). */
export type ColumnRole = 'account' | 'mail' | 'upn' | 'tmp' | 'id' | 'agency' | 'target' | 'source';

interface WordRank {
  readonly role: ColumnRole;
  readonly words: readonly string[];
}

/** Best rank first. Where two columns share a rank, content has to decide. */
const accountRanks: readonly WordRank[] = [
  {
    role: 'account',
    words: [
      'accountname',
      'kontoname',
      'samaccountname',
      'sam',
      'samname',
      'adkontoname',
      'adaccountname',
    ],
  },
  {
    role: 'account',
    words: [
      'account',
      'konto',
      'benutzername',
      'benutzerkonto',
      'benutzerkennung',
      'anmeldename',
    ].concat([
      'loginname',
      'logonname',
      'login',
      'username',
      'useraccount',
      'adkonto',
      'adaccount',
    ]),
  },
  { role: 'account', words: ['benutzer', 'user', 'kennung', 'nutzer', 'nutzername', 'identity'] },
  { role: 'upn', words: ['upn', 'userprincipalname', 'benutzerprinzipalname', 'prinzipalname'] },
  {
    role: 'mail',
    words: ['mailadresse', 'emailadresse', 'email', 'mail', 'mailaddress', 'emailaddress']
      .concat(['primarysmtpaddress', 'smtpadresse', 'smtpaddress', 'smtp', 'postfach', 'mailbox'])
      .concat(['postfachadresse', 'mailboxaddress', 'windowsemailaddress', 'proxyaddresses']),
  },
  {
    role: 'tmp',
    words: [
      'tmp',
      'tmpaccount',
      'tmpkonto',
      'tmpaccountname',
      'tmpkontoname',
      'tempaccount',
    ].concat(['tempkonto', 'temporareskonto', 'temporaryaccount', 'tmpadresse', 'tmpmailadresse']),
  },
];

const idRanks: readonly WordRank[] = [
  {
    role: 'id',
    words: [
      'adid',
      'objectguid',
      'adguid',
      'adobjektid',
      'adobjectid',
      'guid',
      'objektguid',
    ].concat(['eindeutigeadid', 'adkennung', 'uniqueadid', 'activedirectoryid']),
  },
  {
    role: 'id',
    words: ['immutableid', 'msdsconsistencyguid', 'objectid', 'objektid', 'sourceanchor'],
  },
  { role: 'id', words: ['sid', 'objectsid', 'objektsid'] },
  { role: 'id', words: ['id', 'uuid', 'entryuuid', 'exchangeguid', 'uniqueid', 'eindeutigeid'] },
];

const otherRanks: readonly WordRank[] = [
  {
    role: 'agency',
    words: [
      'behorde',
      'dienststelle',
      'agency',
      'organisation',
      'organization',
      'mandant',
      'amt',
    ].concat(['ressort', 'department', 'company', 'verantwortlicher', 'controller']),
  },
  {
    role: 'target',
    words: ['zielserver', 'targetserver', 'zielsystem', 'target', 'ziel', 'zielhost', 'targethost'],
  },
  {
    role: 'source',
    words: [
      'quellcharge',
      'quelle',
      'quellliste',
      'herkunft',
      'charge',
      'chargenliste',
      'batch',
    ].concat(['source', 'sourcebatch', 'sourcelist']),
  },
];

const byWord = new Map<string, HeaderMeaning>();
for (const [field, ranks] of [
  ['account', accountRanks],
  ['id', idRanks],
  ['other', otherRanks],
] as const) {
  ranks.forEach(({ role, words }, rank) => {
    for (const word of words) byWord.set(word, { role, field, rank });
  });
}

/** "Behörde" as other alphabets leave it: transliterated, its umlaut lost or turned into several letters. */
const BATTERED_AGENCY = /^beh.{0,6}rden?$/u;

/** What a heading means: its role, whether it can serve as account or ID, and how good (0 is best). */
export interface HeaderMeaning {
  readonly role: ColumnRole;
  readonly field: 'account' | 'id' | 'other';
  readonly rank: number;
}

/** A heading without case, diacritics, spaces and punctuation, as header words are compared. */
export function headerKey(heading: string): string {
  return normalForm(heading, 'NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words that say which of two lists a column belongs to and nothing about its role. */
const QUALIFIERS = /^(alt|neu|alte|neue|alter|neuer|quelle|ziel|old|new|source|target|\d+)$/;

/**
 * The meaning of a heading, null if the catalogue has no word for it. `agencyWords` are further
 * words for the agency column (from the profile). A qualified heading (`Accountname (alt)`) means
 * the same, half a rank lower; one for an account with `tmp` in it (`Konto (.tmp)`) is the `.tmp`
 * account.
 */
export function meaningOf(
  heading: string,
  agencyWords: readonly string[] = [],
): HeaderMeaning | null {
  const key = headerKey(heading);
  if (key === '') return null;
  if (keysOf(agencyWords).has(key)) {
    return { role: 'agency', field: 'other', rank: -1 };
  }
  return byWord.get(key) ?? qualifiedMeaning(heading) ?? batteredMeaning(key);
}

const keysByWords = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Worked out once for all headings: a profile may name thousands of words. */
function keysOf(words: readonly string[]): ReadonlySet<string> {
  let keys = keysByWords.get(words);
  if (keys === undefined) keysByWords.set(words, (keys = new Set(words.map(headerKey))));
  return keys;
}

function batteredMeaning(key: string): HeaderMeaning | null {
  return BATTERED_AGENCY.test(key) ? (byWord.get('behorde') ?? null) : null;
}

function qualifiedMeaning(heading: string): HeaderMeaning | null {
  const words = heading.split(/[\s()[\]/,:;_–-]/).map(headerKey);
  const plain = words.filter((word) => !QUALIFIERS.test(word));
  const core = plain.filter((word) => word !== 'tmp');
  const meaning = byWord.get(core.join(''));
  if (meaning === undefined) return null;
  const rank = plain.length < words.length ? 0.5 : 0;
  if (core.length === plain.length) return { ...meaning, rank: meaning.rank + rank };
  return meaning.field === 'account' ? { ...TMP_ACCOUNT, rank: TMP_ACCOUNT.rank + rank } : null;
}

const TMP_ACCOUNT: HeaderMeaning = {
  role: 'tmp',
  field: 'account',
  rank: accountRanks.findIndex(({ role }) => role === 'tmp'),
};
