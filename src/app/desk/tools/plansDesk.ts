import type { InBothLanguages, Profile } from '../../../core/profile/profile';
import type { Finding } from '../../../core/rules/finding';
import { combineLists } from '../../lists/combineLists';
import { asReference } from '../../lists/listSource';
import { splitList } from '../../lists/splitList';
import type { PickedFile } from '../../ports/checker';
import type {
  CombineTask,
  ListPlan,
  PlanRefusal,
  SplitTask,
  ToolTable,
} from '../../ports/listPlanner';
import type { NewSheet } from '../../ports/sheetWriter';
import type { ExclusionLook, FileLook } from '../../ports/tableLooks';
import { OPEN_WORKBOOK, type PickedFileOpener } from '../deskTables';
import { openExclusionWishes, type ExclusionWishes } from './exclusionWishes';
import { listSheet } from './listSheet';
import { lookAtExclusions, lookAtFile } from './lookAtTables';
import { openTables, sourceOf } from './openTables';
import { planOf, planWithout, type NamedList } from './planOf';
import type { ToolsWords } from './toolsWords';

/** What planning needs from outside. */
export interface PlansDeskPorts {
  readonly openPicked: PickedFileOpener;
  readonly profile: Profile;
  readonly words: Readonly<Record<'de' | 'en', ToolsWords>>;
}

/** The planner's own side: it keeps what was planned last. See `ListPlanner` for each answer. */
export interface PlansDesk {
  readonly lookAtFile: (file: PickedFile) => Promise<FileLook>;
  readonly lookAtExclusions: (table: ToolTable) => Promise<ExclusionLook>;
  readonly planCombine: (task: CombineTask) => Promise<ListPlan>;
  readonly planSplit: (task: SplitTask) => Promise<ListPlan>;
  readonly plannedSheet: (at: number) => NewSheet | null;
}

/** What was planned last. */
interface Kept {
  readonly lists: readonly NamedList[];
  readonly language: 'de' | 'en';
}

/** A desk that has planned nothing. */
export function plansDesk(ports: PlansDeskPorts): PlansDesk {
  const { openPicked, profile, words } = ports;
  let kept: Kept = { lists: [], language: 'de' };
  const keep = async (language: 'de' | 'en', planning: () => Promise<Plan>): Promise<ListPlan> => {
    // What was planned before is not to stand in memory beside what is planned now.
    kept = { lists: [], language };
    const { plan, lists } = await planning();
    kept = { lists, language };
    return plan;
  };
  return {
    lookAtFile: (file) => lookAtFile(file, openPicked, profile),
    lookAtExclusions: (table) => lookAtExclusions(table, openPicked, profile),
    planCombine: (task) => keep(task.language, () => combine(task, ports)),
    planSplit: (task) => keep(task.language, () => split(task, ports)),
    plannedSheet: (at) => {
      const list = kept.lists[at];
      return list === undefined ? null : listSheet(list, words[kept.language]);
    },
  };
}

interface Plan {
  readonly plan: ListPlan;
  readonly lists: readonly NamedList[];
}

async function combine(task: CombineTask, ports: PlansDeskPorts): Promise<Plan> {
  const { openPicked, profile, words } = ports;
  const open = (tables: readonly ToolTable[]) => openTables(tables, openPicked, profile);
  const opened = await open(task.tables);
  const people = task.people === null ? null : await open([task.people.table]);
  const directory = task.people === null ? null : await open([task.people.directory]);
  const wishes = await openExclusionWishes(task, openPicked);
  const without = [opened, people, directory].flatMap((tables) => tables?.without ?? []);
  const refusals = refusalsBefore(without, wishes);
  if (refusals.length > 0 || 'reason' in wishes) return nothing(refusals);
  const { headings } = words[task.language];
  const outcome = combineLists(opened.lists, {
    profile,
    exclusions: wishes.entries,
    additions: people?.lists[0] ?? null,
    directory: (directory?.lists ?? []).map((list) => asReference(list, 'directory')),
    repeats: task.repeats,
    agencies: task.agencies,
    headings,
  });
  const made = outcome.kind === 'combined' ? outcome.lists : [];
  const lists = made.map((list): NamedList => {
    const agency = made.length > 1 ? ` ${list.agency ?? headings.nobody}` : '';
    return { name: `${task.name}${agency}`, list };
  });
  return planned(outcome, lists, wishes, ports);
}

async function split(task: SplitTask, ports: PlansDeskPorts): Promise<Plan> {
  const { list, most, order, name } = task;
  const { profile, words } = ports;
  const [source] = sourceOf(list, list.name ?? '', OPEN_WORKBOOK, task.wishes, profile);
  const wishes = await openExclusionWishes(task, ports.openPicked);
  const refusals = refusalsBefore(source === undefined ? [list.name ?? ''] : [], wishes);
  if (source === undefined || 'reason' in wishes) return nothing(refusals);
  const { headings } = words[task.language];
  const outcome = splitList(source, {
    profile,
    exclusions: wishes.entries,
    additions: null,
    directory: [],
    repeats: 'refuse',
    most,
    order,
    name,
    headings,
  });
  const batches = outcome.kind === 'split' ? outcome.batches : [];
  const lists = batches.map((batch): NamedList => ({ name: batch.name, list: batch }));
  return planned(outcome, lists, wishes, ports);
}

/** What stands in the way before any rows are compared: tables without pairs, and no exclusions. */
function refusalsBefore(
  without: readonly string[],
  wishes: Awaited<ReturnType<typeof openExclusionWishes>>,
): readonly PlanRefusal[] {
  const refusals: PlanRefusal[] = without.map((name) => ({ reason: 'no-pairs', name }));
  return 'reason' in wishes ? [...refusals, wishes] : refusals;
}

function nothing(refusals: readonly PlanRefusal[]): Plan {
  return { plan: planWithout(refusals), lists: [] };
}

type Outcome = ReturnType<typeof combineLists> | ReturnType<typeof splitList>;

function planned(
  outcome: Outcome,
  lists: readonly NamedList[],
  { places }: ExclusionWishes,
  { words }: PlansDeskPorts,
): Plan {
  const refusals = outcome.kind === 'refused' ? outcome.refusals : [];
  const says = (finding: Finding): InBothLanguages => ({
    de: words.de.says(finding),
    en: words.en.says(finding),
  });
  return { plan: planOf(outcome.evidence, lists, refusals, { says, places }), lists };
}
