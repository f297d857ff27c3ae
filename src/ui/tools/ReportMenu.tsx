import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isOvertaken } from '../../app/tools/isOvertaken';
import type { ReportStep } from '../../app/tools/state';
import type { ReportMenuTexts } from '../../texts/paneTexts';
import type { UsedTools } from './useTools';

/** The button of the report in step 3. */
export interface ReportMenuProps {
  readonly texts: ReportMenuTexts;
  readonly tools: UsedTools;
  readonly savesFiles: boolean;
  /** When the check was made whose result is shown; null for none. */
  readonly checkedAt: Date | null;
}

const useStyles = makeStyles({
  button: { flexGrow: 1 },
  said: {
    flexBasis: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** [Prüfprotokoll]: as a new sheet everywhere, as a file where the platform can save one. */
export function ReportMenu({ texts, tools, savesFiles, checkedAt }: ReportMenuProps): ReactNode {
  const styles = useStyles();
  const report = reportOf(tools.state.report, checkedAt);
  const make = (form: 'sheet' | 'html' | 'json'): void =>
    tools.want((loaded) => void loaded.tools.actions.report(form));
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.button} disabledFocusable={report.at === 'working'}>
            {texts.title}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => make('sheet')}>{texts.asSheet}</MenuItem>
            {savesFiles &&
              (['html', 'json'] as const).map((form) => (
                <MenuItem key={form} onClick={() => make(form)}>
                  {texts.asFile[form]}
                </MenuItem>
              ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.said} role="status">
        {said(report, texts)}
        {'checkedAt' in report && isOvertaken(report, tools.warnings) && ` ${texts.overtaken}`}
        {!savesFiles && report.at === 'made' && ` ${texts.noFiles}`}
      </span>
    </>
  );
}

/** A report of an earlier check says nothing of this one. */
function reportOf(report: ReportStep, checkedAt: Date | null): ReportStep {
  switch (report.at) {
    case 'rest':
    case 'working':
      return report;
    case 'made':
    case 'saved':
      return report.checkedAt.getTime() === checkedAt?.getTime() ? report : { at: 'rest' };
  }
}

function said(report: ReportStep, texts: ReportMenuTexts): string {
  switch (report.at) {
    case 'rest':
      return '';
    case 'working':
      return texts.working;
    case 'made':
      return texts.made(report.sheet);
    case 'saved':
      return texts.saved(report.file);
  }
}
