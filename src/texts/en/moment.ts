import type { IncidentTexts } from '../incidentTexts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const two = (value: number): string => String(value).padStart(2, '0');

/** Sunday 10 August 2025, 07:05 (German time, CEST). Never throws. */
export const moment: IncidentTexts['moment'] = ({
  weekday,
  day,
  month,
  year,
  hour,
  minute,
  isSummer,
}) =>
  `${WEEKDAYS[weekday] ?? ''} ${day} ${MONTHS[month - 1] ?? ''} ${year}, ${two(hour)}:${two(minute)} (German time, ${isSummer ? 'CEST' : 'CET'})`;
