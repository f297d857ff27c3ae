import type { Contradiction } from '../../core/rules/uniqueness/referenceInvalid';
import { numberFormat, plural } from '../numbers';
import type { PairTexts } from '../texts';
import { quoted } from './words';

const number = numberFormat('de');
const inAgency = (agency: string | null): string => (agency === null ? '' : ` (${agency})`);
const rowList = (rows: readonly number[]): string =>
  rows.length > 6 ? `${rows.slice(0, 6).join(', ')} …` : rows.join(', ');

function contradicts(one: Contradiction): string {
  return one.over === 'account'
    ? `Konto ${quoted(one.account)} hat dort zwei AD-IDs: ${one.id} (${one.source}) und ${one.otherId} (${one.otherSource})`
    : `AD-ID ${one.id} hat dort zwei Konten: ${quoted(one.account)} (${one.source}) und ${quoted(one.otherAccount)} (${one.otherSource})`;
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
      `Die Konten der Zeilen ${rowList(details.rows)} unterscheiden sich nur in Umlauten oder ß; für das AD sind sie gleich.`,
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
          return `Nicht geprüft: Die Vergleichsliste widerspricht sich. ${details.contradiction === null ? '' : `${contradicts(details.contradiction)}.`}`;
        case 'contradictions-elsewhere':
          return `Die Vergleichsliste widerspricht sich an ${number(details.count)} ${plural(details.count, 'Stelle', 'Stellen')}, die diese Liste nicht berühren. ${contradicts(details.first)}.`;
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
      `Die AD-ID steht nicht in der Vergleichsliste. Zu ${account ?? ''} gehört dort ${details.expectedId ?? 'eine andere'} (Konto neu angelegt?).`,
  },
  'unknown-pair': {
    title: 'Paar unbekannt',
    says: ({ account, details }) =>
      `Weder das Konto ${account ?? ''} noch die AD-ID steht in der Vergleichsliste.${details.nearest === null ? '' : ` Ähnlich geschrieben: ${details.nearest}.`}`,
  },
  'missing-pair': {
    title: 'Paare fehlen',
    says: ({ details }) => {
      const names = details
        .pairs()
        .slice(0, 3)
        .map(({ account }) => account);
      return `Aus ${quoted(details.batch)} ${plural(details.count, 'fehlt', 'fehlen')} ${number(details.count)} ${plural(details.count, 'Paar', 'Paare')}: ${names.join(', ')}${details.count > names.length ? ' …' : ''}.`;
    },
  },
  'batch-forgotten': {
    title: 'Charge vergessen',
    says: ({ details }) =>
      `Aus ${quoted(details.batch)} (${number(details.pairs)} ${plural(details.pairs, 'Paar', 'Paare')}) steht nichts in dieser Liste.`,
  },
  'bound-value-differs': {
    title: 'Weiterer Wert weicht ab',
    says: ({ details }) =>
      `In der Spalte ${quoted(details.header)} steht ${quoted(details.value)}, in der Vergleichsliste ${quoted(details.expected)}.`,
  },
  'spelling-differs': {
    title: 'Anders geschrieben',
    says: ({ details }) =>
      details.rows === null
        ? `Gleich, aber anders geschrieben: ${quoted(details.value)}, in der Vergleichsliste ${quoted(details.expected)}.`
        : `Alle ${number(details.rows)} Werte sind gleich, aber anders geschrieben, zum Beispiel ${quoted(details.value)} statt ${quoted(details.expected)}.`,
  },
  'order-changed': {
    title: 'Andere Reihenfolge',
    says: () =>
      'Die Paare sind heil, stehen aber in anderer Reihenfolge als in der Vergleichsliste.',
  },
  'several-agencies': {
    title: 'Mehrere Behörden',
    says: ({ details }) =>
      `Die Liste enthält ${number(details.agencies.length)} Behörden: ${details.agencies.map(({ name, rows }) => `${name} (${number(rows)})`).join(', ')}. Jede Behörde braucht eine eigene Liste.`,
  },
  'agency-unclear': {
    title: 'Behörde nicht erkennbar',
    says: () =>
      'Behörde nicht erkennbar: keine Behördenspalte in der Vergleichsliste und nur eine gemeinsame Domäne.',
  },
  'batch-too-large': {
    title: 'Charge zu groß',
    says: ({ details }) =>
      `${number(details.rows)} Zeilen, vorgesehen sind höchstens ${number(details.most)}.`,
  },
  'already-in-batch': {
    title: 'Schon in einer anderen Liste',
    says: ({ details }) => `Steht schon in ${quoted(details.list)}, Zeile ${details.otherRow}.`,
  },
  'protected-mailbox': {
    title: 'Geschütztes Postfach',
    says: ({ details }) => `Geschütztes Postfach: ${details.label.de}.`,
  },
  'stack-mismatch': {
    title: 'Zusammenführung unvollständig',
    says: ({ details }) =>
      `Charge ${quoted(details.batch)} ist nicht vollständig übernommen: ${number(details.missing)} ${plural(details.missing, 'Paar fehlt', 'Paare fehlen')}, ${number(details.foreign)} ${plural(details.foreign, 'Zeile gehört', 'Zeilen gehören')} nicht dazu.`,
  },
};
