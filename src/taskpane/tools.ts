import { openTools } from '../app/tools/openTools';
import type { ToolsPorts } from '../app/tools/session';
import { pageDownloads } from '../browser/downloads';
import { toolsOn } from '../browser/workerTools';
import type { DeskLine } from '../browser/deskLine';
import { workbookName } from '../office/workbookName';
import type { OwnWrites } from '../office/ownWrites';
import { excelSheetWriter } from '../office/writing/sheetWriter';
import type { Language, Texts } from '../texts/texts';
import type { LoadedTools } from '../ui/tools/toolsProps';
import { ToolsView } from '../ui/tools/ToolsView';

/** What the page knows already when the tools are loaded. */
export interface ToolsBasis extends Pick<ToolsPorts, 'reader' | 'clock' | 'pane' | 'guardList'> {
  readonly own: OwnWrites;
  readonly line: DeskLine;
  readonly savesFiles: boolean;
  readonly textsOf: (language: Language) => Texts;
}

/** Wires the tasks beside the steps; loaded when somebody first wants one. */
export function startTools({ own, line, savesFiles, textsOf, ...basis }: ToolsBasis): LoadedTools {
  const tools = openTools({
    ...basis,
    writer: excelSheetWriter(own),
    tools: toolsOn(line),
    downloads: pageDownloads(savesFiles),
    workbookName,
    names: (language) => {
      const { lists } = textsOf(language);
      return { combined: lists.sheetName, batch: lists.batchNames.one };
    },
  });
  return { tools, View: ToolsView };
}
