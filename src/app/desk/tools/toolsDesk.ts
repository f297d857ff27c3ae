import type { InBothLanguages, Profile } from '../../../core/profile/profile';
import type { Finding } from '../../../core/rules/finding';
import type { CheckedList } from '../../checkFiles';
import { combineLists } from '../../lists/combineLists';
import { asReference } from '../../lists/listSource';
import { splitList } from '../../lists/splitList';
import type { CombineTask, ListPlan, SplitTask, ToolTable } from '../../ports/listTools';
import type { NewSheet } from '../../ports/sheetWriter';
import { OPEN_WORKBOOK, type PickedFileOpener } from '../deskTables';
import { listSheet } from './listSheet';
import { openTables, sourceOf } from './openTables';
import { planOf, planWithout, type NamedList } from './planOf';
import { incidentDesk, type IncidentDesk } from './incidentDesk';
import { reportsDesk, type ReportsDesk } from './reportsDesk';
import type { ToolsWords } from './toolsWords';

/** What the tools need from outside. */
export interface ToolsDeskPorts {
  readonly openPicked: PickedFileOpener;
  readonly profile: Profile;
  readonly words: Readonly<Record<'de' | 'en', ToolsWords>>;
  /** The list that was checked last; null for none. */
  readonly lastChecked: () => CheckedList | null;
}

/** The tools' own side: it keeps what was planned and told last. See `ListTools` for each answer. */
export interface ToolsDesk extends ReportsDesk, IncidentDesk {
  readonly planCombine: (task: CombineTask) => Promise<ListPlan>;
  readonly planSplit: (task: SplitTask) => ListPlan;
  readonly plannedSheet: (at: number) => NewSheet | null;
}

/** What was planned last. */
interface Planned {
  readonly lists: readonly NamedList[];
  readonly language: 'de' | 'en';
}

/** A desk that has planned nothing. */
export function toolsDesk(ports: ToolsDeskPorts): ToolsDesk {
  let planned: Planned = { lists: [], language: 'de' };
  const keep = (lists: readonly NamedList[], language: 'de' | 'en'): void => {
    planned = { lists, language };
  };
  return {
    ...reportsDesk(ports),
    ...incidentDesk(ports),
    planCombine: async (task) => {
      keep([], task.language);
      const { plan, lists } = await combine(task, ports);
      keep(lists, task.language);
      return plan;
    },
    planSplit: (task) => {
      const { plan, lists } = split(task, ports);
      keep(lists, task.language);
      return plan;
    },
    plannedSheet: (at) => {
      const list = planned.lists[at];
      return list === undefined ? null : listSheet(list, ports.words[planned.language]);
    },
  };
}

interface Plan {
  readonly plan: ListPlan;
  readonly lists: readonly NamedList[];
}

async function combine(task: CombineTask, ports: ToolsDeskPorts): Promise<Plan> {
  const { openPicked, profile, words } = ports;
  const open = (tables: readonly ToolTable[]) => openTables(tables, openPicked, profile);
  const opened = await open(task.tables);
  const people = task.people === null ? null : await open([task.people.table]);
  const directory = task.people === null ? null : await open([task.people.directory]);
  const without = [opened, people, directory].flatMap((tables) => tables?.without ?? []);
  if (without.length > 0) return { plan: planWithout(without), lists: [] };
  const { headings } = words[task.language];
  const outcome = combineLists(opened.lists, {
    profile,
    exclusions: task.exclusions,
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
  return planned(outcome, lists, ports);
}

function split(task: SplitTask, ports: ToolsDeskPorts): Plan {
  const { list, wishes, exclusions, most, order, name } = task;
  const { profile, words } = ports;
  const [source] = sourceOf(list, list.name ?? '', OPEN_WORKBOOK, wishes, profile);
  if (source === undefined) return { plan: planWithout([list.name ?? '']), lists: [] };
  const { headings } = words[task.language];
  const outcome = splitList(source, {
    profile,
    exclusions,
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
  return planned(outcome, lists, ports);
}

type Outcome = ReturnType<typeof combineLists> | ReturnType<typeof splitList>;

function planned(outcome: Outcome, lists: readonly NamedList[], { words }: ToolsDeskPorts): Plan {
  const refusals = outcome.kind === 'refused' ? outcome.refusals : [];
  const says = (finding: Finding): InBothLanguages => ({
    de: words.de.says(finding),
    en: words.en.says(finding),
  });
  return { plan: planOf(outcome.evidence, lists, refusals, says), lists };
}
