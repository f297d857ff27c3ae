import type { IncidentTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';
import { incidentCommand } from './incidentCommand';
import { incidentForm } from './incidentForm';
import { moment } from './moment';
import { quoted } from './words';

const number = numberFormat('en');
const mailboxes = (count: number): string =>
  `${number(count)} ${plural(count, 'mailbox', 'mailboxes')}`;

/** The report on a list that already ran. */
export const incident: IncidentTexts = {
  title: 'Incident report: who got whose mail?',
  subtitle: (agency, list, sheet, createdAt) =>
    `${agency} – ${list}${sheet === null ? '' : `, sheet ${quoted(sheet)}`}, written on ${createdAt}`,
  agencyUnknown: 'agency cannot be told',
  nobody: 'without-agency',
  files: { report: 'Incident-report', wayBack: 'Way-back' },
  wayBackSheet: 'Way back',
  moment,
  duration: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const parts = [
      ...(hours === 0 ? [] : [`${number(hours)} ${plural(hours, 'hour', 'hours')}`]),
      ...(rest === 0 && hours > 0 ? [] : [`${rest} ${plural(rest, 'minute', 'minutes')}`]),
    ];
    return parts.join(' ');
  },
  verdicts: {
    astray: 'Mail went astray',
    open: 'Cannot be told',
    none: 'No mail of its own went astray',
    deadline: 'Time limit',
    deadlineOver: 'Time limit passed',
  },
  sentence: (agency, { records, crossAgency }, maybe, untold) => {
    const crossing =
      crossAgency === 0
        ? ''
        : `, ${records === 1 ? 'namely' : `${number(crossAgency)} of them`} to another agency`;
    const went =
      records === 0
        ? `No mailbox of ${quoted(agency)} is known to have gone to the wrong person.`
        : `${mailboxes(records)} of ${quoted(agency)} went to the wrong person${crossing}.`;
    const maybes =
      maybe === 0
        ? ''
        : ` For ${number(maybe)} wrong ${plural(maybe, 'pair', 'pairs')} it is unclear whether the row was executed.`;
    const rest =
      untold === 0
        ? ''
        : ` For ${number(untold)} ${plural(untold, 'row', 'rows')} it cannot be told whose mail went where.`;
    return `${went}${maybes}${rest}`;
  },
  deadline: (ends, { holdsWeekend }) =>
    `Time limit ends ${ends}${holdsWeekend ? ' – the weekend counts' : ''}.`,
  deadlineOver: (ends, { holdsWeekend }) =>
    `The time limit ended ${ends}${holdsWeekend ? ' – the weekend counts' : ''}. A later notification must give the reasons for the delay (Art. 33(1), second sentence, GDPR).`,
  deadlineUnknown:
    'The time limit ends 72 hours after this agency became aware of the incident; weekends and public holidays count (Art. 33(1) GDPR).',
  headings: {
    destinations: 'Where the mail went',
    form: 'Particulars for the notification under Art. 33(3) GDPR',
    astray: 'Whose mail went to whom',
    maybe: 'Unclear whether executed',
    prepared: 'Only prepared, not executed',
    untold: 'What cannot be told',
    received: 'Foreign mail in accounts of this agency',
    basis: 'What this report is based on',
  },
  columns: {
    execution: 'Execution',
    row: 'Row',
    mailbox: 'Mailbox of',
    agency: 'Agency',
    recipient: 'went to the account',
    preparedRecipient: 'would go to the account',
    recipientAgency: 'Agency of the account',
    protection: 'Specially protected',
    records: 'Mailboxes',
    recipients: 'Accounts',
    why: 'Why',
    id: 'AD ID in the list',
    note: 'Note',
    result: 'Result',
  },
  facts: {
    controller: 'Controller',
    persons: 'Persons concerned',
    records: 'Mailboxes that went astray',
    crossAgency: 'of them to another agency',
    agencyUnknown: 'of them agency cannot be told',
    protectedMailboxes: 'of them specially protected',
    recipients: 'Accounts that got them',
    maybe: 'Unclear whether executed',
    prepared: 'Only prepared',
    untold: 'Cannot be told',
    received: 'Foreign mailboxes here',
    right: 'Rightly paired',
    access: 'Access was possible',
    known: 'Became known',
    execution: 'Execution',
  },
  marks: {
    executed: 'executed',
    assumed: 'went astray',
    presumed: 'presumed',
    prepared: 'only prepared',
    unclear: 'unclear',
    untold: 'cannot be told',
    protected: 'protected',
    repeated: 'repeated',
  },
  untold: {
    'unknown-account': 'The account does not stand in the reference list.',
    'unknown-id': 'The AD ID does not stand in the reference list: who got the mail is open.',
    'unknown-pair': 'Neither account nor AD ID stand in the reference list.',
    duplicate:
      'The pair is right, but account or AD ID stand in the list more than once: the mail may lie elsewhere too or be mixed with others’.',
    damaged: 'A cell of the pair is damaged.',
    'not-checked': 'The row is incomplete, or the reference list contradicts itself.',
  },
  says: {
    astray: 'Each row is one mailbox, in the order of the list.',
    maybe:
      'What the log says in these rows fits none of the words given. Please ask those who ran the list; until then the mail counts as possibly gone astray.',
    prepared: 'These rows stood wrongly in the list; by the log they did not run.',
    untold: 'These rows are counted and listed, but nothing is guessed.',
    received:
      'Mail of people of other agencies lies in these accounts. Please lock the accounts, open nothing and delete nothing until the mail is brought back. Whose mail it is stands only in the other agency’s report, so that no more personal data is passed on than needed.',
    form: 'What follows from the list is filled in. The empty fields can be filled in here in the browser or by hand; then print or save as PDF.',
    assumed:
      'No column of the list says which rows were executed. The report assumes that all of them ran.',
    controller:
      'The controller is the agency of the person whose mail went astray: it decides about the mailbox, and the breach is one of its data (Art. 4(7) and (12) GDPR). The agency of the account that got the mail is a recipient. Whether this holds in the case at hand is for the data protection officer to decide.',
    repeated:
      'Accounts marked “repeated” stand in several rows; their mail may lie with several people.',
    windowUnknown: 'not given',
  },
  recipientUnknown: 'cannot be told',
  ownAgency: (agency) => `${agency} (own agency)`,
  logged: (column, executed, prepared) =>
    `Executed is what says ${executed.map(quoted).join(' or ')} in the column ${quoted(column)}. Only prepared is what is empty there${prepared.length === 0 ? '' : ` or says ${prepared.map(quoted).join(' or ')}`}.`,
  accessWindow: (from, to, minutes) => {
    const span = minutes === null ? '' : `, ${incident.duration(minutes)} in all`;
    if (from === null) return `until ${to ?? ''}, start not given`;
    return to === null ? `from ${from}, end not given` : `${from} to ${to}${span}`;
  },
  form: incidentForm,
  ...incidentCommand,
};
