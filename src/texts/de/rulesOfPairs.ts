import type { Contradiction } from '../../core/rules/uniqueness/referenceInvalid';
import type { StackMismatchDetails } from '../../core/rules/scope/stackMismatch';
import { firstOf } from '../firstOf';
import { numberFormat, plural } from '../numbers';
import type { PairTexts } from '../texts';
import { others, quoted } from './words';

const number = numberFormat('de');
const inAgency = (agency: string | null): string => (agency === null ? '' : ` (${agency})`);

/** The first six, and how many more. */
function rowList(rows: readonly number[]): string {
  const rest = rows.length - 6;
  if (rest > 0) return `${rows.slice(0, 6).join(', ')} und ${number(rest)} weiteren`;
  const last = rows.at(-1) ?? '';
  return rows.length < 2 ? String(last) : `${rows.slice(0, -1).join(', ')} und ${last}`;
}

function contradicts(one: Contradiction): string {
  return one.over === 'account'
    ? `Das Konto ${quoted(one.account)} hat dort zwei AD-IDs: ${one.id} (${one.source}) und ${one.otherId} (${one.otherSource})`
    : `Die AD-ID ${one.id} hat dort zwei Konten: ${quoted(one.account)} (${one.source}) und ${quoted(one.otherAccount)} (${one.otherSource})`;
}

function stackFaults({ missing, foreign }: StackMismatchDetails): readonly string[] {
  return [
    ...(missing > 0 ? [`${number(missing)} ${plural(missing, 'Paar fehlt', 'Paare fehlen')}`] : []),
    ...(foreign > 0
      ? [`${number(foreign)} ${plural(foreign, 'Zeile gehört', 'Zeilen gehören')} nicht dazu`]
      : []),
  ];
}

/** Uniqueness, Pairs, Scope. */
export const rulesOfPairs: PairTexts = {
  'duplicate-id': {
    title: 'AD-ID doppelt',
    says: ({ details }) => `Dieselbe AD-ID steht in den Zeilen ${rowList(details.rows)}.`,
  },
  'duplicate-account': {
    title: 'Konto doppelt',
    says: ({ details }) => `Dasselbe Konto steht in den Zeilen ${rowList(details.rows)}.`,
  },
  'accounts-collide': {
    title: 'Für das AD gleich',
    says: ({ details }) =>
      `Die Konten der Zeilen ${rowList(details.rows)} unterscheiden sich nur in Umlauten, Akzenten oder ß. Für das AD sind sie gleich.`,
  },
  'reference-invalid': {
    title: 'Vergleichsliste ungültig',
    says: ({ details }) => {
      switch (details.reason) {
        case 'empty':
          return 'Die Vergleichsliste enthält keine Paare.';
        case 'own-range':
          return `${quoted(details.name)} ist die geprüfte Liste selbst. Eine Liste kann nicht mit sich selbst verglichen werden.`;
        case 'contradiction':
          return `Nicht geprüft: Die Vergleichsliste widerspricht sich.${details.contradiction === null ? '' : ` ${contradicts(details.contradiction)}.`}`;
        case 'contradictions-elsewhere':
          return `Die Vergleichsliste widerspricht sich an ${number(details.count)} ${plural(details.count, 'Stelle, die in dieser Liste nicht vorkommt', 'Stellen, die in dieser Liste nicht vorkommen')}. ${contradicts(details.first)}.`;
      }
    },
  },
  'wrong-pair': {
    title: 'Falsches Paar',
    says: ({ account, details }) =>
      `Das Postfach von ${account ?? ''}${inAgency(details.agency)} ginge an ${details.belongsTo ?? 'eine andere Person'}${inAgency(details.ownersAgency)}.`,
  },
  renamed: {
    title: 'Umbenannt',
    says: ({ account, details }) =>
      `${account ?? ''} hieß bei der Erstmigration ${details.formerAccount}; die AD-ID ist dieselbe geblieben.`,
  },
  'unknown-account': {
    title: 'Konto unbekannt',
    says: ({ account, details }) => {
      const owner =
        details.belongsTo === null ? '' : ` Die AD-ID gehört dort zu ${details.belongsTo}.`;
      const nearest =
        details.nearest === null || details.nearest === details.belongsTo
          ? ''
          : ` Ähnlich geschrieben: ${details.nearest}.`;
      return `Das Konto ${account ?? ''} steht nicht in der Vergleichsliste.${owner}${nearest}`;
    },
  },
  'unknown-id': {
    title: 'AD-ID unbekannt',
    says: ({ account, details }) =>
      `Die AD-ID steht nicht in der Vergleichsliste. Zu ${account ?? ''} gehört dort ${details.expectedId ?? 'eine andere'}. Wurde das Konto neu angelegt?`,
  },
  'unknown-pair': {
    title: 'Paar unbekannt',
    says: ({ account, details }) =>
      `Weder das Konto ${account ?? ''} noch die AD-ID steht in der Vergleichsliste.${details.nearest === null ? '' : ` Ähnlich geschrieben: ${details.nearest}.`}`,
  },
  'missing-pair': {
    title: 'Paare fehlen',
    says: ({ details }) =>
      `Aus ${quoted(details.batch)} ${plural(details.count, 'fehlt', 'fehlen')} ${number(details.count)} ${plural(details.count, 'Paar', 'Paare')}: ${firstOf(
        details.pairs().map(({ account }) => account),
        3,
        others,
      )}.`,
  },
  'batch-forgotten': {
    title: 'Charge vergessen',
    says: ({ details }) =>
      `Aus ${quoted(details.batch)} (${number(details.pairs)} ${plural(details.pairs, 'Paar', 'Paare')}) steht nichts in dieser Liste.`,
  },
  'bound-value-differs': {
    title: 'Weiterer Wert weicht ab',
    says: ({ details }) => {
      switch (details.finding) {
        case 'differs':
          return `In der Spalte ${quoted(details.header)} steht ${quoted(details.value)}, in der Vergleichsliste ${quoted(details.expected)}.`;
        case 'not-compared':
          return `Die Spalte ${quoted(details.header)} ist in ${number(details.rows)} ${plural(details.rows, 'Zeile', 'Zeilen')} nicht verglichen: Die Vergleichsliste hat sie nicht. Ob sie dort noch zum Paar gehört, ist nicht geprüft.`;
      }
    },
  },
  'spelling-differs': {
    title: 'Anders geschrieben',
    says: ({ details }) =>
      details.rows === null
        ? `Gleich, aber anders geschrieben: ${quoted(details.value)}, in der Vergleichsliste ${quoted(details.expected)}.`
        : `Alle ${number(details.rows)} Werte sind gleich, aber anders geschrieben als in der Vergleichsliste, zum Beispiel ${quoted(details.value)} statt ${quoted(details.expected)}.`,
  },
  'order-changed': {
    title: 'Andere Reihenfolge',
    says: () =>
      'Die Paare sind heil, stehen aber in anderer Reihenfolge als in der Vergleichsliste.',
  },
  'several-agencies': {
    title: 'Mehrere Behörden',
    says: ({ details }) =>
      `Die Liste enthält ${number(details.agencies.length)} Behörden: ${firstOf(
        details.agencies.map(({ name, rows }) => `${name} (${number(rows)})`),
        50,
        others,
      )}. Jede Behörde braucht eine eigene Liste.`,
  },
  'agency-unclear': {
    title: 'Behörde nicht erkennbar',
    says: () =>
      'Behörde nicht erkennbar: keine Behördenspalte in der Vergleichsliste und nur eine gemeinsame Domäne.',
  },
  'batch-too-large': {
    title: 'Charge zu groß',
    says: ({ details }) =>
      `Die Liste hat ${number(details.rows)} Zeilen, vorgesehen sind höchstens ${number(details.most)}.`,
  },
  'already-in-batch': {
    title: 'Schon in einer anderen Liste',
    says: ({ details }) =>
      `Konto oder AD-ID steht schon in der Liste ${quoted(details.list)}, Zeile ${details.otherRow}.`,
  },
  'left-out-listed': {
    title: 'Ausgenommen, aber noch in der Liste',
    says: ({ details }) =>
      `Bewusst ausgenommen (${details.reason.de}), steht aber noch in der Liste: Das Postfach würde umgezogen. Bitte die Zeile löschen oder die Ausnahme zurücknehmen.`,
  },
  'protected-mailbox': {
    title: 'Geschütztes Postfach',
    says: ({ details }) => `Dieses Postfach ist besonders geschützt: ${details.label.de}.`,
  },
  'stack-mismatch': {
    title: 'Nicht genau übernommen',
    says: ({ details }) =>
      `Die Charge ${quoted(details.batch)} ist nicht genau übernommen: ${stackFaults(details).join(', ')}.`,
  },
};
