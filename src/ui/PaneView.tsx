import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PaneState } from '../app/pane/state';
import { Notice } from './frame/Notice';
import { PaneHeader, type PaneHeaderProps } from './frame/PaneHeader';
import { problemText } from './frame/problemText';
import { TextFileNotice } from './frame/TextFileNotice';
import { Unseen } from './frame/Unseen';
import { useFocusKeptBy } from './frame/useFocusKeptBy';
import { GuardBarView } from './guard/GuardBarView';
import { paneStateLine } from './guard/guardSaid';
import { GuardStep } from './guard/GuardStep';
import type { PaneViewProps } from './paneProps';
import { announcement } from './result/resultSaid';
import { Steps } from './Steps';
import { FLUENT_THEMES } from './themes';
import { ReportMenu } from './tools/ReportMenu';
import { ToolsCard } from './tools/ToolsCard';
import { useTools } from './tools/useTools';
import { WarningsPart } from './tools/WarningsPart';

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    overflowWrap: 'break-word',
    // The longest name that can be chosen is no reason to be wider than the pane.
    '& .fui-Select': { minWidth: 0 },
  },
});

/** The pane as pane.md draws it, for what has been built: steps 1 to 4, and below them the further tasks. */
export function PaneView(props: PaneViewProps): ReactNode {
  const { state, texts, theme, now, guard, guardActions } = props;
  const styles = useStyles();
  const { savesFiles } = props.tools;
  const tools = useTools(props.tools);
  useDocument(texts.language, theme);
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      <main className={styles.pane}>
        <AboveSteps {...props} />
        <Steps
          {...props}
          report={
            <ReportMenu
              texts={texts.pane.report}
              tools={tools}
              savesFiles={savesFiles}
              checkedAt={state.result.kind === 'checked' ? state.result.at : null}
            />
          }
          warnings={<WarningsPart texts={texts} pane={state} tools={tools} />}
        />
        <GuardStep
          texts={texts}
          guard={guard.own}
          others={guard.others}
          actions={guardActions}
          state={state}
          now={now}
        />
        <ToolsCard texts={texts} pane={state} tools={tools} now={now} savesFiles={savesFiles} />
        <Unseen role="status">{announcement(state, texts)}</Unseen>
      </main>
    </FluentProvider>
  );
}

/** What a screen reader speaks, and how the browser draws scroll bars, dates and lists of choices. */
function useDocument(language: string, theme: PaneViewProps['theme']): void {
  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = language;
    page.style.colorScheme = theme === 'contrast' ? '' : theme;
  }, [language, theme]);
}

/** The sheet's own state and what is to be answered first; the list's name keeps the keyboard's place. */
function AboveSteps(props: PaneViewProps): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  const part = useFocusKeptBy<HTMLDivElement>(title, true);
  const { texts, guard, guardActions } = props;
  return (
    <div ref={part}>
      <Top {...props} title={title} />
      <TextFileNotice texts={texts.pane.frame} lostIn={props.state.lostIn} />
      <Problems {...props} />
      <GuardBars texts={texts} guard={guard} guardActions={guardActions} />
    </div>
  );
}

/** What broke, in the pane or between it and the guards. */
function Problems({ state, texts, actions, guard, guardActions }: PaneViewProps): ReactNode {
  const { close } = texts.pane.frame;
  const { problem } = guard.own;
  return (
    <>
      {state.problem !== null && (
        <Notice
          intent="error"
          text={problemText(state.problem, texts)}
          close={close}
          onClose={actions.dismissProblem}
        />
      )}
      {problem !== null && (
        <Notice
          intent="error"
          text={problemText(problem, texts)}
          close={close}
          onClose={guardActions.dismissProblem}
        />
      )}
    </>
  );
}

type GuardBarsProps = Pick<PaneViewProps, 'texts' | 'guard' | 'guardActions'>;

/** What the guards did or found, the list in the pane first. */
function GuardBars({ texts, guard, guardActions }: GuardBarsProps): ReactNode {
  return (
    <>
      <GuardBarView texts={texts} guard={guard.own} actions={guardActions} />
      {guard.others.map((one) =>
        one.sheetId === null ? null : (
          <GuardBarView
            key={one.sheetId}
            texts={texts}
            guard={one}
            actions={guardActions.of(one.sheetId)}
            isOther
          />
        ),
      )}
    </>
  );
}

function Top(props: PaneViewProps & Pick<PaneHeaderProps, 'title'>): ReactNode {
  const { state, texts, now, version, actions, guard, title } = props;
  const [showsAbout, setShowsAbout] = useState(false);
  const { frame } = texts.pane;
  return (
    <>
      <PaneHeader
        texts={frame}
        language={state.language}
        sheet={state.list.sheet?.name ?? null}
        stateLines={paneStateLine(state, guard.own, texts, now)}
        otherSheet={otherSheet(state)}
        title={title}
        onLanguage={actions.chooseLanguage}
        onAbout={() => setShowsAbout(true)}
        onTakeSheet={actions.takeActiveSheet}
      />
      {showsAbout && (
        <Notice
          intent="info"
          text={frame.aboutText(version)}
          close={frame.close}
          onClose={() => setShowsAbout(false)}
        />
      )}
    </>
  );
}

/** The sheet in front where it is not the list, and may become it. */
function otherSheet({ list, sheets, activeSheet, result }: PaneState): string | null {
  if (list.sheet === null || list.sheet.id === activeSheet || result.kind === 'running')
    return null;
  return sheets.find(({ id }) => id === activeSheet)?.name ?? null;
}
