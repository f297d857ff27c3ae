import type { Profile } from '../../../src/core/profile/profile';

/** A profile that says everything a profile can, and nothing as the built-in one does. */
export const fullProfile: Profile = {
  schema: 1,
  name: 'Landkreis Musterhausen',
  version: '2026-11',
  run: 'Nachmigration',
  batchSize: { first: 150, second: 1_000 },
  agencies: [
    { name: 'Stadt Musterstadt', domains: ['musterstadt.example', 'stadtwerke.example'] },
    { name: 'Kreis Köln', domains: ['köln.example'] },
  ],
  agencyColumns: ['Mandant'],
  acceptedDomains: ['musterstadt.example', 'xn--kln-sna.example'],
  tmp: { place: 'local-part', rule: 'either' },
  protectedMailboxes: [{ pattern: 'vorstand?*', label: { de: 'Vorstand', en: 'board' } }],
  missingPairs: 'error',
  exclusionReasons: [{ id: 'archive-2', de: 'nur Archiv', en: 'archive only' }],
  referenceMaxAgeDays: 30,
};
