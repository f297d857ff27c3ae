import { openTools } from '../app/tools/openTools';
import { openWarnings } from '../app/tools/openWarnings';
import type { ToolsPorts } from '../app/tools/session';
import { pageDownloads } from '../browser/downloads';
import { plannerOn } from '../browser/workerPlanner';
import { toolsOn } from '../browser/workerTools';
import { DeskLine, type CheckingWorker } from '../browser/deskLine';
import { excelAcceptedWarnings } from '../office/memory/acceptedWarnings';
import { workbookName } from '../office/workbookName';
import type { OwnWrites } from '../office/ownWrites';
import { excelSheetWriter } from '../office/writing/sheetWriter';
import type { Language, Texts } from '../texts/texts';
import type { LoadedTools } from '../ui/tools/toolsProps';
import { ToolsView } from '../ui/tools/ToolsView';
import { WarningsView } from '../ui/tools/WarningsView';

/** What the page knows already when the tools are loaded. */
export interface ToolsBasis extends Pick<ToolsPorts, 'reader' | 'clock' | 'pane' | 'guardList'> {
  readonly own: OwnWrites;
  readonly line: DeskLine;
  /** Starts another worker like that line's. */
  readonly startWorker: () => CheckingWorker;
  readonly savesFiles: boolean;
  readonly textsOf: (language: Language) => Texts;
}

/** Wires the tasks beside the steps; loaded when somebody first wants one. */
export function startTools({
  own,
  line,
  startWorker,
  savesFiles,
  textsOf,
  ...basis
}: ToolsBasis): LoadedTools {
  const desk = toolsOn(line);
  const warnings = openWarnings({ ...basis, tools: desk, accepted: excelAcceptedWarnings(own) });
  const tools = openTools({
    ...basis,
    acknowledged: warnings.acknowledged,
    writer: excelSheetWriter(own),
    tools: desk,
    planner: plannerOn(new DeskLine(startWorker)),
    downloads: pageDownloads(savesFiles),
    workbookName,
    names: (language) => {
      const { lists } = textsOf(language);
      return { combined: lists.sheetName, batch: lists.batchNames.one };
    },
  });
  return { tools, View: ToolsView, warnings, WarningsView };
}
