import type { IncidentTexts } from '../incidentTexts';

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'].concat([
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]);
const two = (value: number): string => String(value).padStart(2, '0');

/** Sonntag, 10. August 2025, 07:05 Uhr (MESZ). Never throws. */
export const moment: IncidentTexts['moment'] = ({
  weekday,
  day,
  month,
  year,
  hour,
  minute,
  isSummer,
}) =>
  `${WEEKDAYS[weekday] ?? ''}, ${day}. ${MONTHS[month - 1] ?? ''} ${year}, ${two(hour)}:${two(minute)} Uhr (${isSummer ? 'MESZ' : 'MEZ'})`;
