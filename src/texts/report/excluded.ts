import type { Exclusion } from '../../core/facts/facts';
import type { StillListed } from '../../core/facts/stillListed';
import type { Profile } from '../../core/profile/profile';
import type { ReportSection } from '../../core/report/document';
import { leftOutTextsOf } from '../leftOutCatalog';
import { reasonWord } from '../reasonWord';
import type { Texts } from '../texts';

/**
 * The pairs that are left out with one of the profile's fixed reasons, which the rule missing-pair then
 * does not miss. `still`: those of them who stand in the list all the same. `profile` null: none is known, the reason's id is shown. Null without any. Never throws.
 */
export function excludedSection(
  exclusions: readonly Exclusion[],
  still: readonly StillListed[],
  profile: Profile | null,
  texts: Texts,
): ReportSection | null {
  if (exclusions.length === 0) return null;
  const { headings, columns, excluded } = texts.report;
  const words = leftOutTextsOf(texts.language);
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
          ...(still.length === 0 ? [] : [{ heading: words.stillInRow, form: 'name' } as const]),
        ],
        rows: exclusions.map((one) => ({
          mark: null,
          cells: [
            one.account,
            one.id,
            reasonWord(one.reason, known, texts.language),
            ...rowsOf(one, still),
          ],
        })),
      },
    ],
  };
}

/** A cell only where anybody is still there. */
function rowsOf(one: Exclusion, still: readonly StillListed[]): readonly string[] {
  if (still.length === 0) return [];
  const found = still.find(({ account, id }) => account === one.account && id === one.id);
  return [found === undefined ? '' : found.rows.join(', ')];
}
