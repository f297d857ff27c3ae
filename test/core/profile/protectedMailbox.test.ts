import fc from 'fast-check';
import { lowerCaseOf } from '../../../src/core/identifiers/lowerCase';
import { withoutTmp } from '../../../src/core/identifiers/tmpSuffix';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import type { InBothLanguages, Profile } from '../../../src/core/profile/profile';
import {
  compileProtected,
  compileProtectedBytes,
} from '../../../src/core/profile/protectedMailbox';
import { fitsWildcard } from '../../../src/core/profile/wildcard';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

describe('protected-mailbox: patterns', () => {
  const cases: [string, string[], string, number][] = [
    ['a pattern without @ is matched against the local part', ['rat*'], 'rat.x@stadt.example', 0],
    ['not against the domain', ['*stadt*'], 'rat@stadt.example', -1],
    ['not against the whole account', ['rat'], 'rat@stadt.example', 0],
    ['a pattern with @ is matched against the whole account', ['rat@*'], 'rat@stadt.example', 0],
    ['an account name without @ is all local part', ['rat'], 'rat', 0],
    ['the local part ends at the last @', ['"a@b"'], '"a@b"@stadt.example', -1],
    ['a pattern with two @ fits the whole account', ['"a@b"@*'], '"a@b"@stadt.example', 0],
    ['the first of several patterns counts', ['x*', 'rat*', 'ra*'], 'rat@stadt.example', 1],
    ['the first counts across both sorts', ['rat@*', 'rat'], 'rat@stadt.example', 0],
    ['and the other way round', ['rat', 'rat@*'], 'rat@stadt.example', 0],
    ['case of the account does not count', ['rat*'], 'RAT@Stadt.example', 0],
    ['case of the pattern does not count', ['RAT*'], 'rat@stadt.example', 0],
    ['umlauts in either case', ['*ärztin'], 'AMTSÄRZTIN@stadt.example', 0],
    ['decomposed letters', ['*ärztin'], 'amtsa\u0308rztin@stadt.example', 0],
    ['letters beyond Latin-1 in either case', ['ΣΟΦΙΑ*'], 'σοφια@stadt.example', 0],
    ['short patterns, which no filter can help', ['b?'], 'br@stadt.example', 0],
    ['short patterns that do not fit', ['b?'], 'abr@stadt.example', -1],
    ['a .tmp at the end is looked past', ['dsb'], 'dsb@stadt.example.tmp', 0],
    ['a .tmp of the local part is looked past', ['dsb'], 'dsb.tmp@stadt.example', 0],
    ['a .tmp before the domain is looked past', ['dsb@stadt.*'], 'dsb.tmp@stadt.example', 0],
    ['a pattern may name .tmp itself', ['*.tmp'], 'x.tmp', 0],
    ['no pattern, no label', [], 'rat@stadt.example', -1],
  ];

  test.each(cases)('%s', (_, patterns, account, expected) => {
    expect(compileProtected(profileOf(patterns))(account)).toBe(expected);
    expect(inBytes(profileOf(patterns), account)).toBe(expected);
  });

  test('the filter in front never hides a pattern that fits', () => {
    const unit = fc.constantFrom('a', 'A', 'b', 'c', '.', 'ä', 'Ä', 'σ', 'Σ', 'N', 'n');
    const tmp = fc.constantFrom('', '.tmp', '.TMP');
    const account = fc.tuple(fc.string({ unit, maxLength: 9 }), tmp, tmp, fc.boolean());
    const wild = fc.string({ unit: fc.oneof(unit, fc.constantFrom('*', '?', '@')), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 4 }), account, (patterns, [local, mid, end, at]) => {
        const text = at ? `${local}${mid}@a.b${end}` : `${local}${end}`;
        const expected = byDefinition(patterns, text);
        expect(compileProtected(profileOf(patterns))(text)).toBe(expected);
        expect(inBytes(profileOf(patterns), text)).toBe(expected);
      }),
      { seed, numRuns: runs(10_000) },
    );
  });
});

function byDefinition(patterns: readonly string[], account: string): number {
  const local = account.includes('@') ? account.slice(0, account.lastIndexOf('@')) : account;
  return patterns.map(lowerCaseOf).findIndex((pattern) => {
    const text = lowerCaseOf(pattern.includes('@') ? account : local);
    const spellings = [text, withoutTmp(text, 'end'), withoutTmp(text, 'local-part')];
    return spellings.some((spelling) => fitsWildcard(spelling, pattern));
  });
}

describe('protected-mailbox: the built-in list', () => {
  test.each([
    ['personalrat@stadt.example', 'Personalrat'],
    ['Oertlicher.Personalrat@stadt.example', 'Personalrat'],
    ['gesamtpersonalrat-nord', 'Personalrat'],
    ['sbv@kreis.example', 'Schwerbehindertenvertretung'],
    ['schwerbehindertenvertretung.tmp@kreis.example', 'Schwerbehindertenvertretung'],
    ['jav@stadt.example', 'Jugend- und Auszubildendenvertretung'],
    ['gleichstellungsstelle@stadt.example', 'Gleichstellungsbeauftragte'],
    ['behoerdlicher-datenschutz@stadt.example', 'Datenschutzbeauftragte'],
    ['dsb.tmp', 'Datenschutzbeauftragte'],
    ['betriebsarzt@stadt.example', 'Betriebsarzt oder Amtsarzt'],
    ['betriebsärztin@stadt.example', 'Betriebsarzt oder Amtsarzt'],
    ['amtsaerztlicher.dienst@stadt.example', 'Betriebsarzt oder Amtsarzt'],
    ['aerztlicher-dienst@stadt.example', 'ärztlicher Dienst'],
    ['Beihilfestelle@land.example', 'Beihilfe'],
    ['poststelle@stadt.example', 'Poststelle'],
  ])('%s is protected: %s', (account, label) => {
    expect(labelOf(account)?.de).toBe(label);
  });

  test.each([
    'anna.bachmann',
    'javier.jung',
    'jutta.kuerzt',
    'pr.mueller',
    'thomas.arzt',
    'dsbach',
    'rainer.rat',
    'beil.hilfe',
    'post.stelle',
    'info',
    'sekretariat.amt20',
    'konrad.amts',
    'eva.betrieb',
    'max.personal',
    'gleich.stella',
  ])('%s is not: a warning on every other row would be clicked away', (local) => {
    expect(labelOf(`${local}@stadt.example`)).toBeNull();
  });

  test('a domain protects nobody', () => {
    expect(labelOf('anna.muster@personalrat.example')).toBeNull();
  });
});

const protectedAt = compileProtected(builtInProfile);

function labelOf(account: string): InBothLanguages | null {
  return builtInProfile.protectedMailboxes[protectedAt(account)]?.label ?? null;
}

/** The account as one cell among others that share its bytes. */
function inBytes(profile: Profile, account: string): number {
  const before = encodeUtf8('rat@');
  const bytes = encodeUtf8(`rat@${account}@rat`);
  const end = before.length + encodeUtf8(account).length;
  const look = compileProtectedBytes(profile);
  const found = look(bytes, before.length, end, -1);
  const at = bytes.subarray(before.length, end).lastIndexOf(0x40);
  if (at >= 0) expect(look(bytes, before.length, end, before.length + at)).toBe(found);
  return found;
}

function profileOf(patterns: readonly string[]): Profile {
  const label = { de: 'geschützt', en: 'protected' };
  return {
    ...builtInProfile,
    protectedMailboxes: patterns.map((pattern) => ({ pattern, label })),
  };
}
