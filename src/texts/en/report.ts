import { numberFormat, plural } from '../numbers';
import type { ReportTexts } from '../reportTexts';
import { quoted } from './words';

const number = numberFormat('en');

/** The report of a check. */
export const report: ReportTexts = {
  title: 'Check report',
  subtitle: (list, sheet, checkedAt) =>
    `${list}${sheet === null ? '' : `, sheet ${quoted(sheet)}`}, checked on ${checkedAt}`,
  verdicts: { passed: 'All right', failed: 'Errors found', notChecked: 'Not checked' },
  headings: {
    acknowledged: 'Warnings and their acknowledgement',
    happened: 'What happened?',
    counts: 'The result in numbers',
    list: 'About the whole list',
    rows: 'Row by row',
    missing: 'Pairs that are missing from the list',
    excluded: 'Left out with a reason',
    basis: 'What the check is based on',
    references: 'Reference lists',
    files: 'Files read',
  },
  columns: {
    state: 'State',
    meaning: 'Meaning',
    amount: 'Number',
    severity: 'Level',
    rule: 'Rule',
    finding: 'Finding',
    row: 'Row',
    account: 'Account',
    id: 'AD ID in the list',
    expectedId: 'AD ID in the reference list',
    batch: 'Reference list',
    reason: 'Reason',
    role: 'Kind',
    rows: 'Rows',
    day: 'As of',
    fingerprint: 'Fingerprint',
    file: 'File',
    use: 'Used as',
    sha256: 'SHA-256',
  },
  facts: {
    list: 'List',
    sheet: 'Sheet',
    headerRow: 'Headings',
    accountColumn: 'Account',
    idColumn: 'AD ID',
    boundColumns: 'Columns that belong to the pair',
    kind: 'Kind of list',
    references: 'Compared with',
    answers: 'Settled',
    profile: 'Profile',
    checkedAt: 'Checked on',
    checkCode: 'Check code',
    fingerprint: 'Fingerprint',
    program: 'Program',
    rules: 'Rules',
  },
  states: {
    ok: 'right',
    wrong: 'wrong pair',
    unknown: 'unknown',
    duplicate: 'duplicate',
    damaged: 'damaged',
    notChecked: 'not checked',
  },
  meanings: {
    ok: 'account and AD ID belong together, the reference list confirms it',
    wrong: 'account and AD ID belong to different people',
    unknown: 'the account or the AD ID is not in the reference list',
    duplicate: 'the account or the AD ID stands in the list more than once',
    damaged: 'a cell of the pair is faulty, see below',
    notChecked: 'incomplete, or the reference list contradicts itself',
  },
  severityMeanings: {
    error: 'the list must not go into the night run like this',
    warning: 'must be acknowledged with a reason before the release',
    info: 'for your information',
  },
  amounts: {
    rows: 'rows in all',
    crossAgency: 'of them across agencies',
    unknownAccount: 'of them account unknown',
    unknownId: 'of them AD ID unknown',
    unknownPair: 'of them both unknown',
  },
  looksLike: 'It looks like this:',
  nothingFound: 'No rule found anything.',
  concerns: (account) => `Account: ${account}`,
  rowsFound: (findings) =>
    `${number(findings)} ${plural(findings, 'finding', 'findings')}, complete and in the order of the rows.`,
  missingPairs: (pairs) =>
    plural(
      pairs,
      'One pair of the reference lists is not in this list.',
      `${number(pairs)} pairs of the reference lists are not in this list.`,
    ),
  keyColumn: (letter, heading) =>
    heading === null ? `column ${letter}` : `column ${letter}, ${quoted(heading)}`,
  reference: (name, role, rows) =>
    `${name} (${role === 'directory' ? 'export from the directory' : 'first migration'}, ${number(rows)} ${plural(rows, 'row', 'rows')})`,
  kinds: { first: 'first migration', second: 'second migration' },
  profile: (name, version) => `${name}, version ${version}`,
  answers: {
    tmpIsSame: () => 'Accounts with and without .tmp count as the same account.',
    idByteOrder: (order) =>
      order === 'canonical'
        ? 'The AD IDs are read as GUIDs.'
        : 'The AD IDs are read as single bytes, as AD stores them.',
    listEndsAbove: (row) => `The list ends above row ${row}.`,
  },
  aboutFingerprint:
    'Fingerprint and check code stand for the content of the bound columns, whatever the order of the rows. If a value or a pair changes, they change too: then this report no longer applies.',
  headerRow: (row) => (row === null ? 'none' : `in row ${row}`),
  notAcknowledged: (rules) =>
    rules === 0
      ? 'Every warning is acknowledged with a reason.'
      : plural(
          rules,
          'The warnings of one rule are not acknowledged yet: somebody must do so with a reason before the release.',
          `The warnings of ${number(rules)} rules are not acknowledged yet: somebody must do so with a reason before the release.`,
        ),
  noReason: 'not acknowledged yet',
  excluded: (pairs) =>
    plural(
      pairs,
      'One pair is left out of the list on purpose.',
      `${number(pairs)} pairs are left out of the list on purpose.`,
    ),
  unknownDay: 'not known',
  roles: { 'first-migration': 'first migration', directory: 'export from the directory' },
  uses: { list: 'list', reference: 'reference list' },
  openWorkbook: 'open workbook: the fingerprint counts',
  aboutFiles:
    'The checksum stands for the file as it was read for the check. If that of another file is the same, it is the same file.',
};
