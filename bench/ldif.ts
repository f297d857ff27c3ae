import { readLdif } from '../src/files/ldif/readLdif';
import { makePairs } from './data';
import { inTurns, timed, type Figure } from './measure';

const ENTRIES = 100_000;
const ROUNDS = 7;
/** Objects that every entry of a directory names, beside what a check reads. */
const CLASSES = ['top', 'person', 'organizationalPerson', 'user'];

/** Reading an export of the directory, against splitting the same text into its lines. */
export function ldifFigures(): readonly Figure[] {
  const bytes = new TextEncoder().encode(exportOf(ENTRIES));
  const times = inTurns(
    ROUNDS,
    false,
    () => timed(() => must(readLdif(bytes).rowCount, ENTRIES + 1)),
    () => timed(() => must(linesOf(bytes), ENTRIES)),
  );
  const what = 'LDIF export read';
  const peerName = 'split into lines';
  return [{ what, rows: ENTRIES, ...times, peerName, unit: 'ms', goal: 3 }];
}

/** How many entries a text has by its lines: the least that any reader does. */
function linesOf(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.reduce((entries, line) => entries + (line.startsWith('dn:') ? 1 : 0), 0);
}

/** An export as ldifde writes it: a folded name, a GUID in base64, several classes and addresses. */
function exportOf(entries: number): string {
  const { accounts, ids } = makePairs(entries);
  return accounts
    .map((account, at) => {
      const guid = Buffer.from((ids[at] ?? '').replaceAll('-', ''), 'hex').toString('base64');
      const name = Buffer.from(`Jörg Beispiel ${at}`).toString('base64');
      return [
        `dn: CN=Beispiel ${at},OU=Referat ${at % 40},OU=Abteilung,DC=ministerium-nord,DC=ex`,
        ' ample',
        ...CLASSES.map((one) => `objectClass: ${one}`),
        `displayName:: ${name}`,
        `objectGUID:: ${guid}`,
        `userPrincipalName: ${account}`,
        `mail: ${account}`,
        `proxyAddresses: SMTP:${account}`,
        `proxyAddresses: smtp:alias-${account}`,
        '',
      ].join('\n');
    })
    .join('\n');
}

function must(value: number, expected: number): void {
  if (value !== expected) throw new Error(`${value} instead of ${expected}`);
}
