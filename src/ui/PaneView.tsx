import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { PaneState } from '../app/pane/state';
import { Notice } from './frame/Notice';
import { PaneHeader } from './frame/PaneHeader';
import { problemText } from './frame/problemText';
import { Unseen } from './frame/Unseen';
import { GuardBarView } from './guard/GuardBarView';
import { paneStateLine } from './guard/guardSaid';
import { GuardStep } from './guard/GuardStep';
import type { PaneViewProps } from './paneProps';
import { announcement } from './result/resultSaid';
import { Steps } from './Steps';
import { FLUENT_THEMES } from './themes';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', overflowWrap: 'break-word' },
});

/** The pane as pane.md draws it, for what has been built: steps 1 to 4. */
export function PaneView(props: PaneViewProps): ReactNode {
  const { state, texts, theme, now, actions, guard, guardActions } = props;
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts.language]);
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      <main className={styles.pane}>
        <Top {...props} />
        {state.problem !== null && (
          <Notice
            intent="error"
            text={problemText(state.problem, texts)}
            close={texts.pane.frame.close}
            onClose={actions.dismissProblem}
          />
        )}
        {guard.problem !== null && (
          <Notice
            intent="error"
            text={problemText(guard.problem, texts)}
            close={texts.pane.frame.close}
            onClose={guardActions.dismissProblem}
          />
        )}
        <GuardBarView texts={texts} guard={guard} actions={guardActions} />
        <Steps {...props} />
        <GuardStep texts={texts} guard={guard} actions={guardActions} state={state} now={now} />
        <Unseen role="status">{announcement(state, texts)}</Unseen>
      </main>
    </FluentProvider>
  );
}

function Top({ state, texts, now, version, actions, guard }: PaneViewProps): ReactNode {
  const [showsAbout, setShowsAbout] = useState(false);
  const { frame } = texts.pane;
  return (
    <>
      <PaneHeader
        texts={frame}
        language={state.language}
        sheet={state.list.sheet?.name ?? null}
        stateLines={paneStateLine(state, guard, texts, now)}
        otherSheet={otherSheet(state)}
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
