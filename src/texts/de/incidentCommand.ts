import type { IncidentTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** What the way back and the command line say of an incident. */
export const incidentCommand: Pick<IncidentTexts, 'wayBack' | 'command'> = {
  wayBack: {
    columns: {
      step: 'Schritt',
      group: 'Gruppe',
      what: 'Was',
      whose: 'Post von',
      from: 'Aus Postfach',
      to: 'In Postfach',
      row: 'Zeile der Liste',
      note: 'Hinweis',
    },
    what: {
      return: 'zurück ins eigene Postfach',
      park: 'zwischenlagern',
      fromParked: 'aus dem Zwischenlager zurück',
      open: 'von Hand klären',
    },
    temporary: (count) => `Zwischenpostfach ${number(count)}`,
    fresh: 'Dafür ein neues, leeres Postfach anlegen.',
    mixed: (whose) =>
      `In diesem Postfach kam Post mehrerer Personen an: nur die von ${whose} bewegen.`,
    open: {
      untold: 'Wessen Post wo liegt, lässt sich aus der Liste nicht sagen.',
      'several-places':
        'Die Post dieser Person ging laut Liste an mehrere Konten: erst klären, wo sie liegt.',
      'home-occupied':
        'Im eigenen Postfach liegt Post, die niemandem zuzuordnen ist: erst diese klären.',
    },
    parked: (place) => `Liegt nach den Schritten in: ${place}.`,
  },
  command: {
    written: (folder) => `Geschrieben nach ${folder}:`,
    perAgency: (agency, { records, persons, crossAgency }, maybe, untold) => {
      const parts = [
        `${number(records)} ${plural(records, 'Postfach', 'Postfächer')} fehlgeleitet`,
        `${number(persons)} ${plural(persons, 'Person', 'Personen')}`,
        ...(crossAgency === 0 ? [] : [`${number(crossAgency)} in eine andere Behörde`]),
        ...(maybe === 0 ? [] : [`${number(maybe)} unklar, ob ausgeführt`]),
        ...(untold === 0 ? [] : [`${number(untold)} nicht feststellbar`]),
      ];
      return `${agency}: ${parts.join(', ')}`;
    },
    total: (astray, maybe, prepared, untold, right) =>
      `Zusammen ${number(astray)} ${plural(astray, 'Postfach', 'Postfächer')} fehlgeleitet, ${number(maybe)} unklar, ob ausgeführt, ${number(prepared)} nur vorbereitet, ${number(untold)} nicht feststellbar, ${number(right)} richtig.`,
    wayBack: (steps, temporary, open) =>
      `Rückweg: ${number(steps)} ${plural(steps, 'Schritt', 'Schritte')}, ${number(temporary)} ${plural(temporary, 'Zwischenpostfach', 'Zwischenpostfächer')}, ${number(open)} ${plural(open, 'Zeile', 'Zeilen')} von Hand zu klären.`,
    nothing:
      'Alle Zeilen sind richtig zugeordnet: Es gibt nichts zu berichten, nichts geschrieben.',
  },
};
