import type { ListDiagnosis } from '../../core/check/diagnoses';
import { numberFormat, plural } from '../numbers';
import type { DiagnosisTexts } from '../texts';

const number = numberFormat('en');

function name({ header, field }: ListDiagnosis): string {
  const known = header === null || header === '' ? null : header;
  return `column “${known ?? (field === 'account' ? 'account' : 'AD ID')}”`;
}

function column(one: ListDiagnosis): string {
  return one.field === null ? 'One of the two columns' : `The ${name(one)}`;
}

function inColumn(one: ListDiagnosis): string {
  return one.field === null ? 'In one of the two columns' : `In the ${name(one)}`;
}

function otherThan({ field }: ListDiagnosis): string {
  if (field === null) return 'the other';
  return field === 'account' ? 'the AD IDs' : 'the accounts';
}

function broken({ affected, crossAgency }: ListDiagnosis): string {
  const pairs = `${number(affected)} ${plural(affected, 'pair is', 'pairs are')} wrong`;
  if (crossAgency === null || crossAgency === 0) return pairs;
  if (affected === 1) return `${pairs}, and across agencies`;
  return `${pairs}, ${number(crossAgency)} of them across agencies`;
}

function rows({ firstRow, lastRow }: ListDiagnosis): string {
  return firstRow === lastRow ? `in row ${firstRow}` : `in rows ${firstRow}–${lastRow}`;
}

/** An untouched column may have been in order all along. */
function guess(one: ListDiagnosis): string {
  if (!one.isByOrderAlone || one.field === null) return '';
  return ` Only its order says so: if it was like that before, ${otherThan(one)} got mixed up.`;
}

/** What happened; "It looks like this" stands in front, so that no cause is called proven. */
export const diagnoses: DiagnosisTexts = {
  'column-sorted-alone': (one) =>
    `${column(one)} was sorted ${rows(one)} without ${otherThan(one)}. ${broken(one)}.${guess(one)}`,
  'column-slipped': (one) => {
    const by = Math.abs(one.offset ?? 0);
    const from = one.slipStart ?? one.firstRow;
    return `${column(one)} has slipped by ${number(by)} ${plural(by, 'row', 'rows')} against ${otherThan(one)} from row ${from} on (rows ${one.firstRow}–${one.lastRow}). ${broken(one)}.`;
  },
  'rows-swapped': (one) =>
    `${inColumn(one)} the values of rows ${one.firstRow} and ${one.lastRow} were exchanged. ${broken(one)}.`,
  'values-filled-down': (one) =>
    `${column(one)} was filled down ${rows(one)}: the original values are overwritten. ${broken(one)}.`,
  'pairs-scrambled': (one) =>
    `Accounts and AD IDs are mixed up ${rows(one)}, in no recognisable order. ${broken(one)}.`,
  'values-replaced': (one) =>
    `Values ${rows(one)} were overwritten or come from another list. ${broken(one)}.`,
};
