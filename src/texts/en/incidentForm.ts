import type { IncidentFormTexts } from '../incidentTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

/** The fields of the notification. */
export const incidentForm: IncidentFormTexts = {
  names: {
    kind: 'Kind of notification',
    known: 'Times',
    nature: 'Nature of the breach',
    persons: 'Persons concerned',
    records: 'Records concerned',
    contact: 'Contact point for more information',
    consequences: 'Likely consequences and risk',
    measures: 'Measures taken and proposed',
    before: 'Measures before the incident',
    toPersons: 'Communication to the persons concerned',
  },
  sources: {
    kind: 'Art. 33(1) and (4)',
    known: 'Art. 33(1) and (2)',
    nature: 'Art. 33(3)(a)',
    persons: 'Art. 33(3)(a)',
    records: 'Art. 33(3)(a)',
    contact: 'Art. 33(3)(b)',
    consequences: 'Art. 33(3)(c)',
    measures: 'Art. 33(3)(d)',
    toPersons: 'Article 34',
  },
  nature:
    'In a migration of mailboxes, accounts and AD IDs were paired wrongly. The content of mailboxes thereby came into the accounts of other people.',
  cause: (diagnosis) => `Cause, as far as the list shows it: ${diagnosis}`,
  goals:
    'Concerned are confidentiality (others’ mail could be seen), availability (one’s own mail was missing) and integrity (own and others’ mail may be mixed).',
  personsSaid: (persons) =>
    `${number(persons)} ${plural(persons, 'person', 'persons')} whose mailbox went astray (employees; shared mailboxes count too).`,
  recordsSaid: (records, maybe) =>
    `${number(records)} ${plural(records, 'mailbox', 'mailboxes')}${maybe === 0 ? '' : `, and ${number(maybe)} of which it is unclear whether ${plural(maybe, 'it', 'they')} ran`}: contents, senders, recipients and attachments of the messages in them. How many messages these are does not stand in the list.`,
  protectedSaid: (label, mailboxes) =>
    `Specially protected by the profile: ${label}, ${number(mailboxes)} ${plural(mailboxes, 'mailbox', 'mailboxes')}.`,
  consequences:
    'People without authority could read, forward or delete messages and attachments and answer in others’ names. Official, personnel and professional secrets may have been disclosed too.',
  measuresSaid: (crossAgency) =>
    `The operator has received the order for the way back as a file of its own.${crossAgency === 0 ? '' : ` It has to be agreed with ${plural(crossAgency, 'the other agency that got mail', 'the other agencies that got mail')}.`}`,
  toPersons:
    'Suggestion in plain language: “In a technical change your mailbox came into the account of another person. That person could see your messages. We have locked the access and are bringing your messages back. Please change passwords that stood in your messages. Questions are answered by: …”',
  blanks: {
    kind: 'This notification is',
    informed: 'Told by the processor on, at (counts where later than given above)',
    delay: 'Reason, where notified later than 72 hours',
    access: 'Others’ mail could be accessed from, to (or differing from above)',
    nature: 'What happened, and additions',
    persons: 'Others concerned: senders, recipients, people named in messages (number, groups)',
    categories: 'Contents that need special protection',
    records: 'Number of messages (approximate)',
    contact: 'Data protection officer: name, telephone, mail address',
    consequences: 'Additions, also consequences that have occurred',
    risk: 'Likely risk to the persons concerned',
    riskReason: 'Reasons',
    locked: 'Access locked on, at, by',
    told: 'Recipients bound to secrecy on, by',
    returned: 'Mail brought back on, by',
    deleted: 'Copies deleted on; proof',
    further: 'Further and planned measures',
    before: 'What was to prevent the incident (for example a four-eyes check)',
    toPersons: 'The persons concerned are told',
    toPersonsReason: 'When and how, or why not',
  },
  choices: {
    first: 'a first one, more will follow',
    followUp: 'a further one, file number:',
    health: 'health',
    council: 'staff council, representation of disabled employees, equal opportunities',
    personnel: 'personnel matters',
    tax: 'tax secrecy (Section 30 of the Fiscal Code)',
    otherSecret: 'other:',
    noRisk: 'probably none (no notification, documentation remains)',
    risk: 'a risk',
    highRisk: 'a high risk',
    yes: 'yes',
    no: 'no',
  },
};
