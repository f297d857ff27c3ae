import { clockTime } from '../clockTime';
import type { GuardLogTexts } from '../guardLogTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');
const time = clockTime('de');

/** What the guard's journal says. */
export const guardLog: GuardLogTexts = {
  heading: 'Was bisher geschah',
  entry: (at, isToday, what) => `${time(at, isToday)} Uhr: ${what}`,
  rows: (rows) => `${number(rows)} ${plural(rows, 'Zeile', 'Zeilen')}`,
  events: {
    began: 'Zuordnungsschutz eingeschaltet',
    'starts-by-hand':
      'startet nicht von selbst mit dieser Mappe; nach dem Öffnen bitte Batch List Check einmal aufrufen',
    ended: 'Zuordnungsschutz ausgeschaltet',
    locked: 'durch Excel gesperrt',
    unlocked: 'Sperre aufgehoben',
    'lock-lifted': 'Sperre wurde in Excel aufgehoben',
    'left-open': 'Blatt ließ sich nicht wieder sperren',
    relocked: 'Blatt ist wieder gesperrt',
    resumed: 'Zuordnungsschutz wieder aufgenommen',
    edited: 'bearbeitet',
    'remote-edited': 'von jemand anderem bearbeitet',
    improved: 'von Hand richtiggestellt',
    'rows-moved': 'ganze Zeilen umgestellt',
    'put-back': 'zurückgestellt',
    offered: 'Paare getrennt, Zurückstellen angeboten',
    alarm: 'Alarm',
    resolved: 'erledigt',
    'left-as-is': 'so gelassen',
    'rows-sorted': 'ganze Zeilen sortiert',
    'visible-rows-sorted':
      'nur die sichtbaren Zeilen sortiert; ausgeblendete blieben, wo sie waren',
    'row-edited': 'Zeile bearbeitet',
    repaired: 'wiederhergestellt',
    'columns-moved': 'Spalten stehen woanders',
    'table-gone': 'Tabelle aufgelöst',
    'sheet-renamed': 'Blatt umbenannt',
    'reference-changed': 'Vergleichsliste verändert',
    'journal-broken': 'Aufzeichnungen lückenhaft',
    'cannot-write': 'Excel lässt Zurückstellen nicht zu',
    'writes-again': 'Blatt ist wieder offen, es wird wieder zurückgestellt',
    'lock-refused': 'Excel hat die Sperre nicht zugelassen; der Zuordnungsschutz bleibt an',
    'structure-open':
      'Excel hat die Struktur der Mappe nicht geschützt; Blätter lassen sich weiter löschen und umbenennen',
    'seal-removed': 'Prüfziffern entfernt',
    sealed: 'Prüfziffern eingetragen',
    kept: 'Stand in der Mappe aufbewahrt',
  },
};
