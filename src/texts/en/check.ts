import type { Counts } from '../../core/check/counts';
import type { CheckTexts } from '../checkTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

function wrong({ wrongPair, rows, crossAgency }: Counts): string {
  const boxes = rows === 1 ? 'The mailbox' : `${number(wrongPair)} of ${number(rows)} mailboxes`;
  const agencies =
    crossAgency === null || crossAgency === 0
      ? ''
      : `, ${wrongPair === 1 ? 'and' : `${number(crossAgency)} of them`} to another agency`;
  return `${boxes} would go to the wrong person${agencies}.`;
}

/** What a check says as a whole. */
export const check: CheckTexts = {
  sentence: (counts, passed, comparable) => {
    const { rows, correct, errors } = counts;
    if (rows === 0) return 'The list has no rows.';
    if (!comparable)
      return `Not checked: ${number(rows)} ${plural(rows, 'row', 'rows')} could not be compared.`;
    if (counts.wrongPair > 0) return wrong(counts);
    if (passed) {
      return rows === 1
        ? 'The pair agrees with the reference list.'
        : `All ${number(rows)} pairs agree with the reference list.`;
    }
    if (rows === 1 && correct === 0) return 'The pair is not confirmed by the reference list.';
    if (correct === 0) {
      return `None of the ${number(rows)} pairs is confirmed by the reference list.`;
    }
    if (correct < rows) {
      return `Only ${number(correct)} of ${number(rows)} pairs ${plural(correct, 'is', 'are')} confirmed by the reference list.`;
    }
    const all = rows === 1 ? 'The pair is right' : `All ${number(rows)} pairs are right`;
    return `${all}, but the list has ${number(errors)} ${plural(errors, 'error', 'errors')}.`;
  },
  whatHappened: 'What happened? It looks like this:',
  moreHappened: (rest) =>
    `… and ${number(rest)} more ${plural(rest, 'place', 'places')}; the report lists all of them.`,
  provable: ({ affected, provable }) => {
    if (provable === 1 && affected === 1) {
      return 'The right pair can be proven from the reference list.';
    }
    if (provable === affected) return 'The right pairs can be proven from the reference list.';
    if (provable === 0) return 'The right pairs cannot be proven from the reference list.';
    return `For ${number(provable)} of ${number(affected)} the right pair can be proven from the reference list.`;
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
  agencyUnknown: 'agencies cannot be told',
};
