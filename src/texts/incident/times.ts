import { notificationDeadline } from '../../core/incident/deadline';
import { germanTime } from '../../core/incident/germanTime';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';
import type { IncidentContext } from './context';

/** When the notification is due, whether that has passed, or how it is reckoned. Never throws. */
export function deadlineText(
  { known, createdAt }: Pick<IncidentContext, 'known' | 'createdAt'>,
  { language }: Texts,
): string {
  const incident = incidentTextsOf(language);
  if (known === null) return incident.deadlineUnknown;
  const deadline = notificationDeadline(known);
  const ends = incident.moment(germanTime(deadline.ends));
  return createdAt > deadline.ends
    ? incident.deadlineOver(ends, deadline)
    : incident.deadline(ends, deadline);
}

/** Between which moments others' mail could be read; null where nothing is known. Never throws. */
export function accessText(
  { from, to }: IncidentContext['access'],
  { language }: Texts,
): string | null {
  const incident = incidentTextsOf(language);
  if (from === null && to === null) return null;
  const said = (moment: number | null): string | null =>
    moment === null ? null : incident.moment(germanTime(moment));
  return incident.accessWindow(
    said(from),
    said(to),
    from === null || to === null ? null : to - from,
  );
}
