import type { Counts } from '../../core/check/counts';
import type { CheckTexts } from '../checkTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

function wrong({ wrongPair, rows, crossAgency }: Counts): string {
  const boxes = rows === 1 ? 'The mailbox' : `${number(wrongPair)} of ${number(rows)} mailboxes`;
  const agencies =
    crossAgency === null || crossAgency === 0
      ? ''
      : `, ${number(crossAgency)} of them to another agency`;
  return `${boxes} would go to the wrong person${agencies}.`;
}

/** What a check says as a whole. */
export const check: CheckTexts = {
  sentence: (counts, passed, comparable) => {
    const { rows, correct, errors } = counts;
    if (rows === 0) return 'The list has no rows.';
    if (!comparable) return `Not checked: ${number(rows)} rows could not be compared.`;
    if (counts.wrongPair > 0) return wrong(counts);
    if (passed) return `All ${number(rows)} pairs agree with the reference list.`;
    if (correct < rows) {
      return `Only ${number(correct)} of ${number(rows)} pairs are confirmed by the reference list.`;
    }
    return `All ${number(rows)} pairs are right, but the list has ${number(errors)} ${plural(errors, 'error', 'errors')}.`;
  },
  whatHappened: 'What happened? It looks like this:',
  provable: ({ affected, provable }) => {
    if (provable === affected) return 'The right pairs can be proven from the reference list.';
    if (provable === 0) return 'The right pairs cannot be proven from the reference list.';
    return `For ${number(provable)} of ${number(affected)} the right pairs can be proven from the reference list.`;
  },
  counts: {
    correct: '✓ right',
    wrongPair: '✗ wrong pair',
    unknown: '? unknown',
    missing: '  missing from the list',
    notChecked: '– not checked, damaged or duplicate',
    errors: 'errors',
    warnings: 'warnings',
    infos: 'notes',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  row: (row) => `Row ${row}`,
  checkCode: 'Check code',
  fingerprint: 'Fingerprint',
  agencyUnknown: 'agencies cannot be told',
};
