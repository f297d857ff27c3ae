import type { IncidentTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';
import { incidentCommand } from './incidentCommand';
import { incidentForm } from './incidentForm';
import { moment } from './moment';
import { quoted } from './words';

const number = numberFormat('de');
const mailboxes = (count: number): string =>
  `${number(count)} ${plural(count, 'Postfach', 'Postfächer')}`;

/** The report on a list that already ran (Vorfallbericht). */
export const incident: IncidentTexts = {
  title: 'Vorfallbericht: Wer hat wessen Post bekommen?',
  subtitle: (agency, list, sheet, createdAt) =>
    `${agency} – ${list}${sheet === null ? '' : `, Blatt ${quoted(sheet)}`}, erstellt am ${createdAt}`,
  agencyUnknown: 'Behörde nicht erkennbar',
  nobody: 'ohne-Behoerde',
  files: { report: 'Vorfallbericht', wayBack: 'Rueckweg' },
  wayBackSheet: 'Rückweg',
  moment,
  duration: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const parts = [
      ...(hours === 0 ? [] : [`${number(hours)} ${plural(hours, 'Stunde', 'Stunden')}`]),
      ...(rest === 0 && hours > 0 ? [] : [`${rest} ${plural(rest, 'Minute', 'Minuten')}`]),
    ];
    return parts.join(' ');
  },
  verdicts: {
    astray: 'Post fehlgeleitet',
    open: 'Nicht feststellbar',
    none: 'Keine eigene Post fehlgeleitet',
    deadline: 'Meldefrist',
    deadlineOver: 'Meldefrist abgelaufen',
  },
  sentence: (agency, { records, crossAgency }, maybe, untold) => {
    const crossing =
      crossAgency === 0
        ? ''
        : `, ${records === 1 ? 'und zwar' : `${number(crossAgency)} davon`} in eine andere Behörde`;
    const went =
      records === 0
        ? `Kein Postfach von ${quoted(agency)} ging nachweislich an die falsche Person.`
        : `${mailboxes(records)} von ${quoted(agency)} ${plural(records, 'ging', 'gingen')} an die falsche Person${crossing}.`;
    const maybes =
      maybe === 0
        ? ''
        : ` Bei ${number(maybe)} ${plural(maybe, 'falschen Paar', 'falschen Paaren')} ist unklar, ob die Zeile ausgeführt wurde.`;
    const rest =
      untold === 0
        ? ''
        : ` Bei ${number(untold)} ${plural(untold, 'Zeile', 'Zeilen')} lässt sich nicht sagen, wessen Post wohin ging.`;
    return `${went}${maybes}${rest}`;
  },
  deadline: (ends, { holdsWeekend }) =>
    `Frist endet ${ends}${holdsWeekend ? ' – Wochenende zählt mit' : ''}.`,
  deadlineOver: (ends, { holdsWeekend }) =>
    `Die Frist endete ${ends}${holdsWeekend ? ' – Wochenende zählt mit' : ''}. Einer späteren Meldung ist eine Begründung für die Verzögerung beizufügen (Art. 33 Abs. 1 Satz 2 DSGVO).`,
  deadlineUnknown:
    'Die Frist endet 72 Stunden, nachdem der Vorfall dieser Behörde bekannt wurde; Wochenenden und Feiertage zählen mit (Art. 33 Abs. 1 DSGVO).',
  headings: {
    destinations: 'Wohin die Post ging',
    form: 'Angaben für die Meldung nach Art. 33 Abs. 3 DSGVO',
    astray: 'Wessen Post an wen ging',
    maybe: 'Unklar, ob ausgeführt',
    prepared: 'Nur vorbereitet, nicht ausgeführt',
    untold: 'Was sich nicht sagen lässt',
    received: 'Fremde Post in Konten dieser Behörde',
    basis: 'Grundlage dieses Berichts',
  },
  columns: {
    execution: 'Ausführung',
    row: 'Zeile',
    mailbox: 'Postfach von',
    agency: 'Behörde',
    recipient: 'ging an das Konto',
    preparedRecipient: 'ginge an das Konto',
    recipientAgency: 'Behörde des Kontos',
    protection: 'Besonders geschützt',
    records: 'Postfächer',
    recipients: 'Konten',
    why: 'Warum',
    id: 'AD-ID in der Liste',
    note: 'Hinweis',
    result: 'Ergebnis',
  },
  facts: {
    controller: 'Verantwortlich',
    persons: 'Betroffene Personen',
    records: 'Fehlgeleitete Postfächer',
    crossAgency: 'davon in eine andere Behörde',
    agencyUnknown: 'davon Behörde nicht erkennbar',
    protectedMailboxes: 'davon besonders geschützt',
    recipients: 'Konten, die sie erhielten',
    maybe: 'Unklar, ob ausgeführt',
    prepared: 'Nur vorbereitet',
    untold: 'Nicht feststellbar',
    received: 'Fremde Postfächer hier',
    right: 'Richtig zugeordnet',
    access: 'Zugriff möglich',
    known: 'Bekannt geworden',
    execution: 'Ausführung',
  },
  marks: {
    executed: 'ausgeführt',
    assumed: 'ging fehl',
    presumed: 'angenommen',
    prepared: 'nur vorbereitet',
    unclear: 'unklar',
    untold: 'nicht feststellbar',
    protected: 'geschützt',
    repeated: 'mehrfach',
  },
  untold: {
    'unknown-account': 'Das Konto steht nicht in der Vergleichsliste.',
    'unknown-id': 'Die AD-ID steht nicht in der Vergleichsliste: Wer die Post bekam, ist offen.',
    'unknown-pair': 'Weder Konto noch AD-ID stehen in der Vergleichsliste.',
    duplicate:
      'Das Paar stimmt, aber Konto oder AD-ID stehen mehrmals in der Liste: Die Post kann auch anderswo liegen oder mit fremder vermischt sein.',
    damaged: 'Eine Zelle des Paars ist beschädigt.',
    'not-checked': 'Die Zeile ist unvollständig, oder die Vergleichsliste widerspricht sich.',
  },
  says: {
    astray: 'Jede Zeile ist ein Postfach, in der Reihenfolge der Liste.',
    maybe:
      'Was im Protokoll dieser Zeilen steht, ist keinem der angegebenen Wörter zuzuordnen. Bitte beim Betrieb klären; bis dahin gilt die Post als möglicherweise fehlgeleitet.',
    prepared: 'Diese Zeilen standen falsch in der Liste, gelaufen sind sie laut Protokoll nicht.',
    untold: 'Diese Zeilen sind gezählt und aufgeführt, aber nicht geraten.',
    received:
      'In diesen Konten liegt Post von Personen anderer Behörden. Bitte die Konten sperren, nichts öffnen und nichts löschen, bis die Post zurückgeführt ist. Wessen Post es ist, steht aus Gründen der Datensparsamkeit nur im Bericht der anderen Behörde.',
    form: 'Was aus der Liste folgt, ist eingetragen. Die freien Felder lassen sich im Browser oder von Hand ausfüllen; danach drucken oder als PDF sichern.',
    assumed:
      'Keine Spalte der Liste sagt, welche Zeilen ausgeführt wurden. Der Bericht nimmt an, dass alle liefen.',
    controller:
      'Verantwortlich ist die Behörde der Person, deren Post fehlging: Sie entscheidet über das Postfach, und bei ihren Daten liegt die Verletzung (Art. 4 Nr. 7 und 12 DSGVO). Die Behörde des empfangenden Kontos ist Empfängerin. Ob das im Einzelfall zutrifft, entscheidet die oder der Datenschutzbeauftragte.',
    repeated:
      'Als „mehrfach“ gekennzeichnete Konten stehen in mehreren Zeilen; ihre Post kann bei mehreren Personen liegen.',
    windowUnknown: 'nicht angegeben',
  },
  recipientUnknown: 'nicht feststellbar',
  ownAgency: (agency) => `${agency} (eigene Behörde)`,
  logged: (column, executed, prepared) =>
    `Ausgeführt ist, was in der Spalte ${quoted(column)} mit ${executed.map(quoted).join(' oder ')} steht. Nur vorbereitet ist, was dort leer ist${prepared.length === 0 ? '' : ` oder ${prepared.map(quoted).join(' oder ')} heißt`}.`,
  accessWindow: (from, to, minutes) => {
    const span = minutes === null ? '' : `, zusammen ${incident.duration(minutes)}`;
    if (from === null) return `bis ${to ?? ''}, Beginn nicht angegeben`;
    return to === null ? `ab ${from}, Ende nicht angegeben` : `${from} bis ${to}${span}`;
  },
  form: incidentForm,
  ...incidentCommand,
};
