import type { AnswersUsageTexts, RecalledTexts } from '../answersTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('de');

/** Was in der Arbeitsmappe der Liste festgehalten ist. */
export const recalled: RecalledTexts = {
  from: 'Wie in der Datei festgehalten:',
  columns: (letters) =>
    `Die Spalten ${letters.slice(0, -1).join(', ')} und ${letters.at(-1) ?? ''} gehören zusammen.`,
  kind: (kind) =>
    kind === 'first' ? 'Die Liste ist eine Erstmigration.' : 'Die Liste ist eine Nachmigration.',
  leftOut: (people) =>
    `${number(people)} ${plural(people, 'Person ist', 'Personen sind')} bewusst ausgenommen.`,
  lost: {
    columns:
      'Was die Datei zu dieser Liste festhält, passt nicht mehr zu ihren Überschriften und zählt nicht.',
    sheet:
      'Art der Liste, Antworten und ausgenommene Personen, die die Datei festhält, gehören nicht sicher zu diesem Blatt: Es wurde umbenannt oder trägt nur denselben Namen. Sie zählen nicht.',
    end: 'Die Datei hält fest, wo die Liste endet, aber dort steht jetzt etwas anderes. Darum ist die ganze Liste geprüft.',
    unreadable: 'Ein Teil dessen, was die Datei festhält, ist nicht lesbar und zählt nicht.',
    reasons:
      'Die Datei hält auch Ausnahmen fest, deren Grund die Vorgaben nicht kennen: Diese zählen nicht.',
  },
};

/** Was an einer Antwort falsch sein kann. */
export const answersUsage: AnswersUsageTexts = {
  unknown: (name) =>
    `--answer ${name}: Danach fragt niemand. Möglich sind tmp-suffix, id-byte-order und not-a-data-row.`,
  badValue: (name, value, allowed) => `--answer ${name}=${value}: Möglich ist ${allowed}.`,
  badRow: (name, value) =>
    `--answer ${name}=${value}: Bitte die Nummer einer Zeile angeben, zum Beispiel 792.`,
  rowOfWhich: '--answer not-a-data-row gilt für eine Liste allein: Bitte genau eine angeben.',
};
