import type { LogColumn } from '../../app/ports/listTools';
import type { IncidentChoice, IncidentStep } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';
import type { ToolsViewProps } from './toolsProps';

/** "Wer hat wessen Post bekommen?" */
export interface IncidentViewProps extends ToolsViewProps {
  readonly words: ToolsTexts;
  readonly choice: IncidentChoice;
  readonly columns: readonly LogColumn[];
  readonly step: IncidentStep;
}
