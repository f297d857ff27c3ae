import type { IncidentFormTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** The fields of the notification. */
export const incidentForm: IncidentFormTexts = {
  names: {
    kind: 'Art der Meldung',
    known: 'Zeitpunkte',
    nature: 'Art der Verletzung',
    persons: 'Betroffene Personen',
    records: 'Betroffene Datensätze',
    contact: 'Anlaufstelle für weitere Informationen',
    consequences: 'Wahrscheinliche Folgen und Risiko',
    measures: 'Ergriffene und vorgeschlagene Maßnahmen',
    before: 'Maßnahmen vor dem Vorfall',
    toPersons: 'Benachrichtigung der Betroffenen',
  },
  sources: {
    kind: 'Art. 33 Abs. 1 und 4',
    known: 'Art. 33 Abs. 1 und 2',
    nature: 'Art. 33 Abs. 3 Buchst. a',
    persons: 'Art. 33 Abs. 3 Buchst. a',
    records: 'Art. 33 Abs. 3 Buchst. a',
    contact: 'Art. 33 Abs. 3 Buchst. b',
    consequences: 'Art. 33 Abs. 3 Buchst. c',
    measures: 'Art. 33 Abs. 3 Buchst. d',
    toPersons: 'Art. 34',
  },
  nature:
    'Bei der Migration von E-Mail-Postfächern waren Konten und AD-IDs falsch gepaart. Der Inhalt von Postfächern kam dadurch in die Konten anderer Personen.',
  cause: (diagnosis) => `Ursache, soweit an der Liste erkennbar: ${diagnosis}`,
  goals:
    'Berührt sind Vertraulichkeit (fremde Post war einsehbar), Verfügbarkeit (die eigene Post fehlte) und Integrität (eigene und fremde Post können vermischt sein).',
  personsSaid: (persons) =>
    `${number(persons)} ${plural(persons, 'Person, deren', 'Personen, deren')} Postfach fehlging (Beschäftigte; auch Funktionspostfächer zählen).`,
  recordsSaid: (records, maybe) =>
    `${number(records)} ${plural(records, 'Postfach', 'Postfächer')}${maybe === 0 ? '' : `, dazu ${number(maybe)}, bei ${plural(maybe, 'dem', 'denen')} die Ausführung unklar ist`}: Inhalte, Absender, Empfänger und Anlagen der E-Mails darin. Wie viele E-Mails das sind, steht nicht in der Liste.`,
  protectedSaid: (label, mailboxes) =>
    `Besonders geschützt laut Vorgaben: ${label}, ${number(mailboxes)} ${plural(mailboxes, 'Postfach', 'Postfächer')}.`,
  consequences:
    'Unbefugte konnten E-Mails und Anlagen lesen, weiterleiten oder löschen und im Namen anderer antworten. Auch Amts-, Personal- und Berufsgeheimnisse können offengelegt sein.',
  measuresSaid: (crossAgency) =>
    `Der Betrieb hat die Reihenfolge für die Rückführung als eigene Datei erhalten.${crossAgency === 0 ? '' : ` Mit ${plural(crossAgency, 'der empfangenden anderen Behörde', 'den empfangenden anderen Behörden')} ist die Rückführung abzustimmen.`}`,
  toPersons:
    'Vorschlag in einfacher Sprache: „Ihr E-Mail-Postfach ist bei einer technischen Umstellung in das Konto einer anderen Person gelangt. Diese Person konnte Ihre E-Mails sehen. Wir haben den Zugriff gesperrt und bringen Ihre E-Mails zurück. Bitte ändern Sie Kennwörter, die in Ihren E-Mails standen. Fragen beantwortet: …“',
  blanks: {
    kind: 'Diese Meldung ist',
    informed: 'Vom Dienstleister unterrichtet am, um (gilt, wenn später als oben angegeben)',
    delay: 'Grund, falls später als 72 Stunden gemeldet wird',
    access: 'Fremde Post war zugänglich von, bis (oder abweichend von oben)',
    nature: 'Hergang und Ergänzungen',
    persons:
      'Weitere Betroffene: Absender, Empfänger, in E-Mails Genannte (ungefähre Zahl, Gruppen)',
    categories: 'Besonders schutzbedürftige Inhalte',
    records: 'Zahl der E-Mails (ungefähr)',
    contact: 'Datenschutzbeauftragte Person: Name, Telefon, E-Mail-Adresse',
    consequences: 'Ergänzungen, auch tatsächlich eingetretene Folgen',
    risk: 'Voraussichtliches Risiko für die Betroffenen',
    riskReason: 'Begründung',
    locked: 'Zugriff gesperrt am, um, durch',
    told: 'Empfänger zur Verschwiegenheit aufgefordert am, durch',
    returned: 'Post zurückgeführt am, durch',
    deleted: 'Kopien gelöscht am; Nachweis',
    further: 'Weitere und geplante Maßnahmen',
    before: 'Was den Vorfall verhindern sollte (zum Beispiel Vier-Augen-Prüfung)',
    toPersons: 'Benachrichtigt werden die Betroffenen',
    toPersonsReason: 'Wann und wie, oder warum nicht',
  },
  choices: {
    first: 'eine Erstmeldung, weitere Angaben folgen',
    followUp: 'eine Folgemeldung, Aktenzeichen:',
    health: 'Gesundheit',
    council: 'Personalrat, Schwerbehindertenvertretung, Gleichstellung',
    personnel: 'Personalsachen',
    tax: 'Steuergeheimnis (§ 30 AO)',
    otherSecret: 'anderes:',
    noRisk: 'voraussichtlich keines (Meldung entfällt, Dokumentation bleibt)',
    risk: 'Risiko',
    highRisk: 'hohes Risiko',
    yes: 'ja',
    no: 'nein',
  },
};
