import type { GuardStepTexts } from '../guardStepTexts';
import { plural } from '../numbers';
import { quoted } from './words';

/** What step 4 says but for its parts. */
export const guardStep: GuardStepTexts = {
  explain: {
    off: 'Der Zuordnungsschutz ist aus. Wird eine Spalte allein sortiert, merkt es niemand.',
    watching:
      'Der Zuordnungsschutz ist an: Wird eine Spalte allein sortiert, stelle ich sie sofort zurück.',
    locked:
      'Excel selbst verweigert jede Änderung an den Paaren, auch Sortieren. Ganze Zeilen lassen sich hier sortieren und bearbeiten.',
    lockLifted:
      'Die Sperre wurde in Excel aufgehoben. Wird eine Spalte allein sortiert, stelle ich sie weiter zurück.',
    detectOnly: 'Excel lässt hier nicht zu, etwas zurückzustellen. Änderungen werden nur gemeldet.',
  },
  protectedByOthers:
    'Das Blatt ist in Excel geschützt, deshalb kann ich nichts zurückstellen. Änderungen werden nur gemeldet, bis der Blattschutz aufgehoben ist; dann stelle ich von selbst wieder zurück.',
  formulas: 'In den Paaren stehen Formeln: Änderungen werden gemeldet, aber nicht zurückgestellt.',
  notPlain:
    'In den Paaren stehen Datentypen oder Bilder, die beim Zurückstellen verloren gingen: Änderungen werden nur gemeldet.',
  othersGuarded: (sheets) =>
    `Zuordnungsschutz auch für ${plural(sheets.length, 'das', 'die')} ${plural(sheets.length, 'Blatt', 'Blätter')} ${sheets.map(quoted).join(', ')}.`,
  keepsWrong:
    'Die Liste hat falsche Paare, und geschützt wird sie, wie sie jetzt ist. Besser erst in Schritt 3 richtigstellen.',
  afterCheck: 'Einschalten lässt er sich nach der Prüfung (Schritt 3).',
  turnOn: 'Zuordnungsschutz einschalten',
  turnOff: 'Zuordnungsschutz ausschalten',
  lockHeading: 'Sperre',
  lockDoes:
    'Für fertige Listen: Excel selbst verweigert dann jede Änderung an den Paaren, auch ohne dieses Programm.',
  lock: 'Durch Excel sperren',
  lockAgain: 'Wieder sperren',
  unlock: 'Sperre aufheben',
  restOpen: 'Andere Spalten bleiben bearbeitbar',
  structure: 'Auch Blätter nicht löschen oder umbenennen lassen',
  password: {
    wanted: 'Mit Kennwort …',
    field: 'Kennwort für das Blatt',
    hint: 'Es wird nirgends gespeichert. Wer es vergisst, kann das Blatt nicht mehr entsperren.',
    unknown: {
      asked:
        'Das Blatt ist mit einem Kennwort gesperrt, das hier nicht bekannt ist. Zum Sortieren, Bearbeiten und Entsperren bitte angeben.',
      wrong: 'Dieses Kennwort passt nicht zum Blatt. Bitte noch einmal angeben.',
    },
    give: 'Angeben',
  },
  recommendsLock:
    'In diesem Excel leert jede Prüfung die Liste für Strg+Z. Darum wird seltener nachgesehen; besser ist die Sperre durch Excel.',
  brokenMemory:
    'Die Aufzeichnungen des Zuordnungsschutzes in dieser Mappe sind lückenhaft und beweisen nichts.',
  keepRestorePoint: 'Stand in der Mappe aufbewahren',
  restorePointHint:
    'Dann lässt sich auch nach dem Schließen der Mappe zurückstellen. Aufbewahrt wird er, bis der Schutz ausgeschaltet wird.',
};
