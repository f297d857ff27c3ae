import {
  chooseColumns,
  type ColumnChoice,
  type ColumnWishes,
} from '../../core/columns/chooseColumns';
import { standingAnswers } from '../../core/facts/standingAnswers';
import type { Answers } from '../../core/facts/facts';
import type { Recalled } from '../../core/report/basis';
import type { Sheet } from '../../core/table/column';
import { lookAtSheet } from '../lookAtSheet';
import type { RememberedList } from '../ports/workbookMemory';
import { wishesFor } from '../wishesFor';
import { columnsRemembered } from './columnsRemembered';
import type { FileMemory } from './fileMemory';
import { rememberedOf, type RememberedSheet } from './sameSheet';

/** A sheet's columns, by what is said and what is remembered of it. */
export interface RecalledChoice {
  readonly choice: ColumnChoice;
  /** Null where nothing is remembered of the sheet. */
  readonly recalled: Recalled | null;
}

/**
 * Finds a list's columns as its workbook remembers them; what the user says (`wishes`) goes first. What
 * cannot be found again counts as not remembered, and is told. Who was left out counts only where nothing
 * speaks against its being this very list (see `rememberedOf`) and its columns are found again: else
 * people would be excused who are missing in another one. Never throws.
 */
export function recallList(
  sheet: Sheet,
  memory: FileMemory,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): RecalledChoice {
  const found = rememberedIn(sheet, memory);
  const broken = memory.isBroken ? (['unreadable'] as const) : [];
  const nothing = { columns: null, kind: null, answers: {}, exclusions: [] };
  const plain = (lost: Recalled['lost']): RecalledChoice => ({
    choice: chooseColumns(sheet, wishes, agencyWords),
    recalled: lost.length === 0 ? null : { ...nothing, lost },
  });
  if (found === null) return plain(broken);
  const { list } = found;
  const known = rememberedWishes(sheet, list, wishes, agencyWords);
  if (known === null) return plain([...broken, 'columns']);
  const { choice, columns } = chosenWith(sheet, known, wishes, agencyWords);
  if (choice.kind !== 'chosen') return plain([...broken, 'columns']);
  const ended = endedAbove(sheet, choice, list.answers);
  return {
    choice,
    recalled: {
      columns,
      // Nobody can be asked here: what is a mere proposal settles nothing.
      kind: found.isSame ? list.kind : null,
      answers: ended.answers,
      exclusions: list.exclusions,
      lost: [...broken, ...(found.isSame ? [] : (['sheet'] as const)), ...ended.lost],
    },
  };
}

function rememberedIn({ name }: Sheet, { sheets, lists }: FileMemory): RememberedSheet | null {
  if (name === null) return null;
  const named = sheets.find((one) => one.name === name) ?? { id: null, name };
  return rememberedOf(named, sheets, lists);
}

/** The remembered columns as wishes, behind those that are said; null where they are not found again. */
function rememberedWishes(
  sheet: Sheet,
  list: RememberedList,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): ColumnWishes | null {
  const look = lookAtSheet(sheet, agencyWords);
  const columns = columnsRemembered(look, list);
  return columns === null ? null : { ...wishesFor(look, columns), ...wishes };
}

/** What is said may leave no room for what is remembered: then it stands alone. */
function chosenWith(
  sheet: Sheet,
  known: ColumnWishes,
  wishes: ColumnWishes,
  agencyWords: readonly string[],
): { readonly choice: ColumnChoice; readonly columns: Recalled['columns'] } {
  const { account, id, bind } = wishes;
  const isAllSaid = account !== undefined && id !== undefined && bind !== undefined;
  const choice = chooseColumns(sheet, known, agencyWords);
  if (choice.kind === 'chosen') return { choice, columns: isAllSaid ? null : choice.bound };
  return { choice: chooseColumns(sheet, wishes, agencyWords), columns: null };
}

/** A list that grew ends elsewhere: its end counts only while a sum or a note still stands there. */
function endedAbove(
  sheet: Sheet,
  columns: Extract<ColumnChoice, { readonly kind: 'chosen' }>,
  answers: Answers,
): Pick<Recalled, 'answers' | 'lost'> {
  const standing = standingAnswers({ sheet, columns }, answers);
  return { answers: standing, lost: standing === answers ? [] : ['end'] };
}
