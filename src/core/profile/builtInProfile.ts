import type { InBothLanguages, Profile, ProtectedMailbox } from './profile';

/**
 * The profile that holds where none is given, and the source of every member a given one leaves out.
 *
 * Its protected list is short on purpose: a warning that fires on half a list is clicked away. It
 * names mailboxes whose content the law or an office keeps from colleagues, so that a single mail
 * in the wrong mailbox is a breach in itself, and mailboxes that say in their name that they belong
 * to nobody in particular. Abbreviations that mean other things too (`pr`: Personalrat or press
 * office), role mailboxes (info, sekretariat) and heads of agencies are left to an organisation's
 * own profile. `*rzt*` stands for -arzt, -ärzt and -aerzt alike.
 */
export const builtInProfile: Profile = {
  schema: 1,
  name: 'Standard',
  version: '1',
  run: null,
  // The first migration went in batches of 200; the night's list has no limit of its own.
  batchSize: { first: 200, second: null },
  agencies: [],
  agencyColumns: [],
  acceptedDomains: null,
  tmp: null,
  protectedMailboxes: [
    ...under('Personalrat', 'staff council', ['*personalrat*', '*personalvertretung*']),
    ...under('Betriebsrat', 'works council', ['*betriebsrat*']),
    ...under('Jugend- und Auszubildendenvertretung', 'youth and trainee council', [
      'jav',
      '*auszubildendenvertretung*',
    ]),
    ...under('Schwerbehindertenvertretung', 'council for severely disabled staff', [
      '*schwerbehindert*',
      'sbv*',
    ]),
    ...under('Gleichstellungsbeauftragte', 'equal opportunities officer', [
      '*gleichstellung*',
      '*frauenbeauftragt*',
    ]),
    ...under('Datenschutzbeauftragte', 'data protection officer', ['*datenschutz*', 'dsb']),
    ...under('Betriebsarzt oder Amtsarzt', 'company or public health doctor', [
      '*betriebs*rzt*',
      '*amts*rzt*',
    ]),
    ...under('ärztlicher Dienst', 'medical service', [
      '*rztlicher*dienst*',
      '*medizinischer*dienst*',
    ]),
    ...under('Beihilfe', 'medical aid office', ['*beihilfe*']),
    ...under('Suchtberatung', 'addiction counselling', ['*suchtberat*']),
    ...under('Hinweisgeberstelle', 'whistleblower office', ['*hinweisgeber*']),
    ...under('Poststelle', 'central mail office', ['poststelle*']),
    ...under('Funktionspostfach', 'shared mailbox', ['*funktionspostfach*', '*gruppenpostfach*']),
  ],
  missingPairs: 'warning',
  exclusionReasons: [
    { id: 'left', de: 'ausgeschieden', en: 'left the organisation' },
    { id: 'later', de: 'wird später migriert', en: 'is migrated later' },
    { id: 'special-mailbox', de: 'Sonderpostfach', en: 'special mailbox' },
    { id: 'on-request', de: 'auf Wunsch ausgenommen', en: 'left out on request' },
  ],
  // A directory export older than two weeks has missed joiners, leavers and renames.
  referenceMaxAgeDays: 14,
};

function under(de: string, en: string, patterns: readonly string[]): readonly ProtectedMailbox[] {
  const label: InBothLanguages = { de, en };
  return patterns.map((pattern) => ({ pattern, label }));
}
