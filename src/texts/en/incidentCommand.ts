import type { IncidentTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

/** What the way back and the command line say of an incident. */
export const incidentCommand: Pick<IncidentTexts, 'wayBack' | 'command'> = {
  wayBack: {
    columns: {
      step: 'Step',
      group: 'Group',
      what: 'What',
      whose: 'Mail of',
      from: 'From mailbox',
      to: 'To mailbox',
      row: 'Row of the list',
      note: 'Note',
    },
    what: {
      return: 'back to their own mailbox',
      park: 'put aside',
      fromParked: 'back from where it was put aside',
      open: 'to be settled by hand',
    },
    temporary: (count) => `Temporary mailbox ${number(count)}`,
    fresh: 'Make a new, empty mailbox for it.',
    mixed: (whose) => `Mail of several people arrived in this mailbox: move only that of ${whose}.`,
    open: {
      untold: 'The list cannot tell whose mail lies where.',
      'several-places':
        'By the list this person’s mail went to several accounts: first settle where it lies.',
      'home-occupied':
        'In their own mailbox lies mail that cannot be assigned to anyone: settle that first.',
    },
    parked: (place) => `After the steps it lies in: ${place}.`,
  },
  command: {
    written: (folder) => `Written to ${folder}:`,
    perAgency: (agency, { records, persons, crossAgency }, maybe, untold) => {
      const parts = [
        `${number(records)} ${plural(records, 'mailbox', 'mailboxes')} went astray`,
        `${number(persons)} ${plural(persons, 'person', 'persons')}`,
        ...(crossAgency === 0 ? [] : [`${number(crossAgency)} to another agency`]),
        ...(maybe === 0 ? [] : [`${number(maybe)} unclear whether executed`]),
        ...(untold === 0 ? [] : [`${number(untold)} cannot be told`]),
      ];
      return `${agency}: ${parts.join(', ')}`;
    },
    total: (astray, maybe, prepared, untold, right) =>
      `In all ${number(astray)} ${plural(astray, 'mailbox', 'mailboxes')} went astray, ${number(maybe)} unclear whether executed, ${number(prepared)} only prepared, ${number(untold)} cannot be told, ${number(right)} right.`,
    wayBack: (steps, temporary, open) =>
      `Way back: ${number(steps)} ${plural(steps, 'step', 'steps')}, ${number(temporary)} temporary ${plural(temporary, 'mailbox', 'mailboxes')}, ${number(open)} ${plural(open, 'row', 'rows')} to be settled by hand.`,
    nothing: 'All rows are paired rightly: there is nothing to report, nothing written.',
  },
};
