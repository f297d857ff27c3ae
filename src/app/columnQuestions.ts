import type { CheckResult } from '../core/check/checkList';
import type { Facts } from '../core/facts/facts';
import { storedText } from '../core/facts/keyCellText';
import type { KeyCells } from '../core/facts/keyCells';
import { hasTmp } from '../core/identifiers/tmpSuffix';
import type { Finding, FindingGroup } from '../core/rules/finding';
import type { ColumnQuestion } from './ports/checker';

/** What the rules ask about a whole column or the list, each once. Never throws. */
export function questionsOf({ groups, facts }: CheckResult): readonly ColumnQuestion[] {
  if (facts === null) return [];
  const asked = groups.map((group) => questionOf(group, facts)).filter((one) => one !== null);
  const noteAt = asked.findIndex(({ about }) => about === 'not-a-data-row');
  return asked.filter(({ about }, at) => about !== 'not-a-data-row' || at === noteAt);
}

function questionOf(group: FindingGroup, facts: Facts): ColumnQuestion | null {
  if (group.length === 0) return null;
  const finding: Finding = group.at(0);
  if (finding.rule === 'id-byte-order') return { about: 'id-byte-order' };
  if (finding.rule === 'not-a-data-row' && finding.row !== null) {
    return { about: 'not-a-data-row', row: finding.row, text: finding.details.text };
  }
  if (finding.rule !== 'tmp-suffix' || finding.details.reason !== 'question') return null;
  const { rows, side } = finding.details;
  return { about: 'tmp-suffix', rows, side, place: tmpPlace(facts, side) };
}

/** Where `.tmp` stands on the side whose accounts all have it. */
function tmpPlace(facts: Facts, side: 'list' | 'reference'): 'end' | 'local-part' {
  const cells: readonly KeyCells[] =
    side === 'list' ? [facts.list.account] : facts.sources.map((source) => source.cells.account);
  for (const accounts of cells) {
    for (let position = 0; position < accounts.rows.length; position++) {
      const text = storedText(accounts, position);
      if (hasTmp(text, 'end')) return 'end';
      if (hasTmp(text, 'local-part')) return 'local-part';
    }
  }
  return 'end';
}
