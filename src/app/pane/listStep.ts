import { columnsRemembered, headingsOf, standsIn } from '../memory/columnsRemembered';
import type { SheetLook } from '../ports/checker';
import { columnsOf, isAsFound } from '../wishesFor';
import type { ListEvent } from './events';
import type { ListStep } from './state';

/** Step 1 after an event. Pure; never throws. */
export function reduceList(list: ListStep, event: ListEvent): ListStep {
  switch (event.type) {
    case 'list-taken':
      return { kind: 'looking', sheet: event.sheet };
    case 'list-looked-at':
      return lookedAt(list, event);
    case 'columns-followed':
      return followed(list, event.look);
    case 'kind-chosen':
      return withKind(list, event.listKind);
    case 'columns-named':
      return hasLook(list) ? asking(list, { columns: event.columns, naming: true }) : list;
    case 'naming-begun':
      return hasLook(list) ? asking(list, { naming: true }) : list;
    case 'list-confirmed':
      return confirmed(list);
  }
}

type Looked = Extract<ListStep, { kind: 'asking' | 'settled' }>;
type Asking = Extract<ListStep, { kind: 'asking' }>;
type LookedAt = Extract<ListEvent, { type: 'list-looked-at' }>;

function hasLook(list: ListStep): list is Looked {
  return list.kind === 'asking' || list.kind === 'settled';
}

function asking(list: Looked, more: Partial<Asking>): Asking {
  const naming = list.kind === 'asking' && list.naming;
  const { sheet, look, listKind, columns } = list;
  return { kind: 'asking', sheet, look, listKind, columns, naming, ...more };
}

function withKind(list: ListStep, listKind: Looked['listKind']): ListStep {
  return hasLook(list) ? asking(list, { listKind }) : list;
}

function lookedAt(list: ListStep, { look, remembered, isProposal = false }: LookedAt): ListStep {
  const { sheet } = list;
  if (sheet === null) return list;
  if (look === null) return { kind: 'empty', sheet };
  const known = remembered === null ? null : columnsRemembered(look, remembered);
  if (remembered !== null && known !== null && !isProposal) {
    return {
      kind: 'settled',
      sheet,
      look,
      listKind: remembered.kind,
      columns: known,
      isNamed: false,
    };
  }
  // What the user said of this very sheet stays while it is looked at again.
  const said = list.kind === 'asking' ? list : null;
  const named = said?.naming === true && said.columns !== null && standsIn(look, said.columns);
  const columns = named ? said.columns : (known ?? columnsOf(look));
  const listKind = said?.listKind ?? remembered?.kind ?? null;
  return { kind: 'asking', sheet, look, listKind, columns, naming: named || columns === null };
}

/**
 * Where a settled list's columns stand now; those that cannot be told any more stay where they were said
 * to be.
 */
function followed(list: ListStep, look: SheetLook): ListStep {
  if (list.kind !== 'settled') return list;
  const { columns } = list;
  const found = isAsFound(list.look, columns) ? columnsOf(look) : null;
  if (found !== null) return { ...list, look, columns: found };
  // What was confirmed holds where it can be told no longer, as it does for the command line.
  const moved = columnsRemembered(look, { columns, headings: headingsOf(list.look, columns) });
  return moved === null ? list : { ...list, look, columns: moved };
}

function confirmed(list: ListStep): ListStep {
  if (list.kind !== 'asking' || list.listKind === null || list.columns === null) return list;
  if (list.columns.account === list.columns.id) return list;
  const { sheet, look, listKind, columns, naming } = list;
  return { kind: 'settled', sheet, look, listKind, columns, isNamed: naming };
}
