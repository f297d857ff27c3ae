import type { ListDiagnosis } from '../../core/check/diagnoses';
import { numberFormat, plural } from '../numbers';
import type { DiagnosisTexts } from '../texts';

const number = numberFormat('de');

const names = { account: 'die Konten', id: 'die AD-IDs' } as const;

function name({ header, field }: ListDiagnosis): string {
  const known = header === null || header === '' ? null : header;
  return `Spalte „${known ?? (field === 'account' ? 'Konto' : 'AD-ID')}“`;
}

function column(one: ListDiagnosis): string {
  return one.field === null ? 'Eine der beiden Spalten' : `Die ${name(one)}`;
}

function inColumn(one: ListDiagnosis): string {
  return one.field === null ? 'In einer der beiden Spalten' : `In der ${name(one)}`;
}

function otherThan({ field }: ListDiagnosis): string {
  if (field === null) return 'die andere';
  return field === 'account' ? names.id : names.account;
}

function broken({ affected, crossAgency }: ListDiagnosis): string {
  const pairs = `${number(affected)} ${plural(affected, 'Paar ist', 'Paare sind')} falsch`;
  if (crossAgency === null || crossAgency === 0) return pairs;
  if (affected === 1) return `${pairs}, und zwar über Behördengrenzen hinweg`;
  return `${pairs}, ${number(crossAgency)} davon über Behördengrenzen hinweg`;
}

function rows({ firstRow, lastRow }: ListDiagnosis): string {
  return firstRow === lastRow ? `in Zeile ${firstRow}` : `in den Zeilen ${firstRow}–${lastRow}`;
}

/** An untouched column may have been in order all along. */
function guess(one: ListDiagnosis): string {
  if (!one.isByOrderAlone || one.field === null) return '';
  return ` Dafür spricht nur ihre Reihenfolge: War sie schon vorher so, sind ${otherThan(one)} durcheinandergeraten.`;
}

/** What happened; "sieht so aus" stands in front of the whole, so that no cause is called proven. */
export const diagnoses: DiagnosisTexts = {
  'column-sorted-alone': (one) =>
    `${column(one)} wurde ${rows(one)} ohne ${otherThan(one)} sortiert. ${broken(one)}.${guess(one)}`,
  'column-slipped': (one) => {
    const by = Math.abs(one.offset ?? 0);
    const from = one.slipStart ?? one.firstRow;
    return `${column(one)} ist ab Zeile ${from} um ${number(by)} ${plural(by, 'Zeile', 'Zeilen')} gegen ${otherThan(one)} verrutscht (Zeilen ${one.firstRow}–${one.lastRow}). ${broken(one)}.`;
  },
  'rows-swapped': (one) =>
    `${inColumn(one)} wurden die Werte der Zeilen ${one.firstRow} und ${one.lastRow} vertauscht. ${broken(one)}.`,
  'values-filled-down': (one) =>
    `${column(one)} wurde ${rows(one)} nach unten ausgefüllt: Die ursprünglichen Werte sind überschrieben. ${broken(one)}.`,
  'pairs-scrambled': (one) =>
    `Konten und AD-IDs sind ${rows(one)} durcheinandergeraten, ohne erkennbare Ordnung. ${broken(one)}.`,
  'values-replaced': (one) =>
    `Werte ${rows(one)} wurden überschrieben oder stammen aus einer anderen Liste. ${broken(one)}.`,
};
