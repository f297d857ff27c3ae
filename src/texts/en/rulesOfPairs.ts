import type { Contradiction } from '../../core/rules/uniqueness/referenceInvalid';
import type { StackMismatchDetails } from '../../core/rules/scope/stackMismatch';
import { firstOf } from '../firstOf';
import { numberFormat, plural } from '../numbers';
import type { PairTexts } from '../texts';
import { others, quoted } from './words';

const number = numberFormat('en');
const inAgency = (agency: string | null): string => (agency === null ? '' : ` (${agency})`);

/** The first six, and how many more. */
function rowList(rows: readonly number[]): string {
  const rest = rows.length - 6;
  if (rest > 0) return `${rows.slice(0, 6).join(', ')} and ${number(rest)} more`;
  const last = rows.at(-1) ?? '';
  return rows.length < 2 ? String(last) : `${rows.slice(0, -1).join(', ')} and ${last}`;
}

const pairs = (count: number): string => `${number(count)} ${plural(count, 'pair', 'pairs')}`;

function contradicts(one: Contradiction): string {
  return one.over === 'account'
    ? `The account ${quoted(one.account)} has two AD IDs there: ${one.id} (${one.source}) and ${one.otherId} (${one.otherSource})`
    : `The AD ID ${one.id} has two accounts there: ${quoted(one.account)} (${one.source}) and ${quoted(one.otherAccount)} (${one.otherSource})`;
}

function stackFaults({ missing, foreign }: StackMismatchDetails): readonly string[] {
  return [
    ...(missing > 0 ? [`${pairs(missing)} ${plural(missing, 'is', 'are')} missing`] : []),
    ...(foreign > 0
      ? [`${number(foreign)} ${plural(foreign, 'row does', 'rows do')} not belong to it`]
      : []),
  ];
}

/** Uniqueness, Pairs, Scope. */
export const rulesOfPairs: PairTexts = {
  'duplicate-id': {
    title: 'Duplicate AD ID',
    says: ({ details }) => `The same AD ID stands in rows ${rowList(details.rows)}.`,
  },
  'duplicate-account': {
    title: 'Duplicate account',
    says: ({ details }) => `The same account stands in rows ${rowList(details.rows)}.`,
  },
  'accounts-collide': {
    title: 'The same to AD',
    says: ({ details }) =>
      `The accounts in rows ${rowList(details.rows)} differ only in umlauts, accents or ß; to AD they are the same.`,
  },
  'reference-invalid': {
    title: 'Invalid reference list',
    says: ({ details }) => {
      switch (details.reason) {
        case 'empty':
          return 'The reference list holds no pairs.';
        case 'own-range':
          return `${quoted(details.name)} is the checked list itself. A list cannot be compared with itself.`;
        case 'contradiction':
          return `Not checked: the reference list contradicts itself.${details.contradiction === null ? '' : ` ${contradicts(details.contradiction)}.`}`;
        case 'contradictions-elsewhere':
          return `The reference list contradicts itself in ${number(details.count)} ${plural(details.count, 'place that does', 'places that do')} not concern this list. ${contradicts(details.first)}.`;
      }
    },
  },
  'wrong-pair': {
    title: 'Wrong pair',
    says: ({ account, details }) =>
      `The mailbox of ${account ?? ''}${inAgency(details.agency)} would go to ${details.belongsTo ?? 'somebody else'}${inAgency(details.ownersAgency)}.`,
  },
  renamed: {
    title: 'Renamed',
    says: ({ account, details }) =>
      `${account ?? ''} was called ${details.formerAccount} in the first migration; the AD ID is still the same.`,
  },
  'unknown-account': {
    title: 'Unknown account',
    says: ({ account, details }) => {
      const owner =
        details.belongsTo === null ? '' : ` The AD ID belongs to ${details.belongsTo} there.`;
      const nearest =
        details.nearest === null || details.nearest === details.belongsTo
          ? ''
          : ` A similar one there: ${details.nearest}.`;
      return `The account ${account ?? ''} is not in the reference list.${owner}${nearest}`;
    },
  },
  'unknown-id': {
    title: 'Unknown AD ID',
    says: ({ account, details }) =>
      `The AD ID is not in the reference list. There ${account ?? ''} has ${details.expectedId ?? 'another one'}. Was the account created anew?`,
  },
  'unknown-pair': {
    title: 'Unknown pair',
    says: ({ account, details }) =>
      `Neither the account ${account ?? ''} nor the AD ID is in the reference list.${details.nearest === null ? '' : ` A similar one there: ${details.nearest}.`}`,
  },
  'missing-pair': {
    title: 'Missing pairs',
    says: ({ details }) =>
      `${pairs(details.count)} of ${quoted(details.batch)} ${plural(details.count, 'is', 'are')} missing: ${firstOf(
        details.pairs().map(({ account }) => account),
        3,
        others,
      )}.`,
  },
  'batch-forgotten': {
    title: 'Forgotten batch',
    says: ({ details }) =>
      `Nothing of ${quoted(details.batch)} (${pairs(details.pairs)}) is in this list.`,
  },
  'bound-value-differs': {
    title: 'Another value differs',
    says: ({ details }) => {
      switch (details.finding) {
        case 'differs':
          return `The column ${quoted(details.header)} holds ${quoted(details.value)}, in the reference list ${quoted(details.expected)}.`;
        case 'not-compared':
          return `The column ${quoted(details.header)} is not compared in ${number(details.rows)} ${plural(details.rows, 'row', 'rows')}: the reference list does not have it. Whether it still belongs to the pair there is not checked.`;
      }
    },
  },
  'spelling-differs': {
    title: 'Written differently',
    says: ({ details }) =>
      details.rows === null
        ? `The same, but written differently: ${quoted(details.value)}, in the reference list ${quoted(details.expected)}.`
        : `All ${number(details.rows)} values are the same but written differently from the reference list, for example ${quoted(details.value)} instead of ${quoted(details.expected)}.`,
  },
  'order-changed': {
    title: 'Other order',
    says: () => 'The pairs are intact but stand in another order than in the reference list.',
  },
  'several-agencies': {
    title: 'Several agencies',
    says: ({ details }) =>
      `The list holds ${number(details.agencies.length)} agencies: ${firstOf(
        details.agencies.map(({ name, rows }) => `${name} (${number(rows)})`),
        50,
        others,
      )}. Each agency needs a list of its own.`,
  },
  'agency-unclear': {
    title: 'Agency cannot be told',
    says: () =>
      'The agency cannot be told: the reference list has no agency column, and there is only one shared domain.',
  },
  'batch-too-large': {
    title: 'Batch too large',
    says: ({ details }) =>
      `The list has ${number(details.rows)} rows; at most ${number(details.most)} are planned.`,
  },
  'already-in-batch': {
    title: 'Already in another list',
    says: ({ details }) =>
      `The account or the AD ID already stands in the list ${quoted(details.list)}, row ${details.otherRow}.`,
  },
  'left-out-listed': {
    title: 'Left out, but still in the list',
    says: ({ details }) =>
      `Left out on purpose (${details.reason.en}), but still in the list: the mailbox would be moved. Please delete the row or take back the exclusion.`,
  },
  'protected-mailbox': {
    title: 'Protected mailbox',
    says: ({ details }) => `This mailbox has special protection: ${details.label.en}.`,
  },
  'stack-mismatch': {
    title: 'Not taken over exactly',
    says: ({ details }) =>
      `The batch ${quoted(details.batch)} was not taken over exactly: ${stackFaults(details).join(', ')}.`,
  },
};
