import type { ControllerIncident, IncidentRow } from '../../core/incident/incident';
import type { Place } from '../../core/incident/wayBack';
import type { NamedWayBack } from '../../core/incident/wayBackOf';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';

/**
 * A controller's own rows as a table, header first: mail gone astray and what can't be told, in the
 * sheet's order. The reader makes the cells harmless. Never throws.
 */
export function incidentRecords(
  { astray, untold }: ControllerIncident,
  texts: Texts,
): readonly (readonly string[])[] {
  const { columns } = incidentTextsOf(texts.language);
  const rows: readonly IncidentRow[] = [...astray, ...untold].sort(
    (a, b) => a.position - b.position,
  );
  const header = [
    columns.row,
    columns.mailbox,
    columns.agency,
    columns.recipient,
    columns.recipientAgency,
    columns.execution,
    columns.protection,
    columns.id,
    columns.note,
  ];
  return [header, ...rows.map((row) => recordOf(row, texts))];
}

function recordOf(row: IncidentRow, texts: Texts): readonly string[] {
  const { agencyUnknown, marks, recipientUnknown, untold, says } = incidentTextsOf(texts.language);
  const astray = row.kind === 'astray';
  const note = astray ? (row.isRepeated ? says.repeated : '') : untold[row.why];
  return [
    String(row.row),
    row.account,
    row.agency ?? agencyUnknown,
    (astray ? row.recipient : null) ?? recipientUnknown,
    (astray ? row.recipientAgency : null) ?? recipientUnknown,
    row.execution === 'assumed' ? marks.presumed : marks[row.execution],
    row.protectedAs?.[texts.language] ?? '',
    row.id,
    note,
  ];
}

/**
 * The way back as a table for the operator, header first: numbered steps, then the rows that need a
 * person, without a number. Never throws.
 */
export function wayBackRecords(
  wayBack: NamedWayBack,
  texts: Texts,
): readonly (readonly string[])[] {
  const { columns, what, mixed, fresh } = incidentTextsOf(texts.language).wayBack;
  const place = (at: Place): string => placeName(at, wayBack, texts);
  const rowOf = (position: number): string => String(wayBack.rowAt(position)?.row ?? '');
  const steps = wayBack.steps.map((step, index) => {
    const whose = wayBack.nameOf(step.person);
    const isBack = step.what === 'return' && step.from.kind === 'temporary';
    const notes = [
      ...(step.what === 'park' ? [fresh] : []),
      ...(step.isMixed ? [mixed(whose)] : []),
    ];
    return [
      String(index + 1),
      String(step.group),
      isBack ? what.fromParked : what[step.what],
      whose,
      place(step.from),
      place(step.to),
      rowOf(step.position),
      notes.join(' '),
    ];
  });
  const header = (['step', 'group', 'what', 'whose', 'from', 'to', 'row', 'note'] as const).map(
    (name) => columns[name],
  );
  return [header, ...steps, ...openRecords(wayBack, texts)];
}

function openRecords(wayBack: NamedWayBack, texts: Texts): readonly (readonly string[])[] {
  const { what, open, parked, temporary } = incidentTextsOf(texts.language).wayBack;
  return wayBack.open.map((one) => {
    const row = wayBack.rowAt(one.position);
    const lies = one.parked === null ? [] : [parked(temporary(one.parked))];
    const from = row?.kind === 'astray' ? row.recipient : null;
    return [
      '',
      '',
      what.open,
      row?.account ?? '',
      from ?? incidentTextsOf(texts.language).recipientUnknown,
      '',
      String(row?.row ?? ''),
      [open[one.reason], ...lies].join(' '),
    ];
  });
}

function placeName(place: Place, wayBack: NamedWayBack, { language }: Texts): string {
  switch (place.kind) {
    case 'mailbox':
      return wayBack.nameOf(place.person);
    case 'temporary':
      return incidentTextsOf(language).wayBack.temporary(place.number);
  }
}
