import type { Exclusion } from '../../core/facts/facts';
import type { Profile } from '../../core/profile/profile';
import type { ReportSection } from '../../core/report/document';
import { reasonWord } from '../reasonWord';
import type { Texts } from '../texts';

/**
 * The pairs that are left out with one of the profile's fixed reasons, which the rule missing-pair then
 * does not miss. `profile` null: none is known, the reason's id is shown. Null without any. Never throws.
 */
export function excludedSection(
  exclusions: readonly Exclusion[],
  profile: Profile | null,
  texts: Texts,
): ReportSection | null {
  if (exclusions.length === 0) return null;
  const { headings, columns, excluded } = texts.report;
  const known = profile ?? { exclusionReasons: [] };
  return {
    heading: headings.excluded,
    blocks: [
      { kind: 'paragraph', text: excluded(exclusions.length) },
      {
        kind: 'table',
        markHeading: null,
        columns: [
          { heading: columns.account, form: 'name' },
          { heading: columns.expectedId, form: 'code' },
          { heading: columns.reason, form: 'sentence' },
        ],
        rows: exclusions.map(({ account, id, reason }) => ({
          mark: null,
          cells: [account, id, reasonWord(reason, known, texts.language)],
        })),
      },
    ],
  };
}
