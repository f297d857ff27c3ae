import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { ToolName, ToolState } from '../../app/tools/state';
import { toolsTextsOf } from '../../texts/toolsCatalog';
import { isFocusLost } from '../frame/lostFocus';
import { Notice } from '../frame/Notice';
import { problemText } from '../frame/problemText';
import { CombineView } from './CombineView';
import { IncidentView } from './IncidentView';
import { SplitView } from './SplitView';
import type { ToolsViewProps } from './toolsProps';

const TOOLS: readonly ToolName[] = ['combine', 'split', 'incident'];

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tool: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
});

/** The tasks beside the steps: which there are, or the one that is open, in the same place. */
export function ToolsView(props: ToolsViewProps): ReactNode {
  const { tools, pane, texts } = props;
  const styles = useStyles();
  const { open, problem } = useSyncExternalStore(tools.subscribe, tools.state);
  const words = toolsTextsOf(pane.language);
  return (
    <div className={styles.parts}>
      {problem !== null && (
        <Notice
          intent="error"
          text={problemText(problem, texts)}
          close={texts.pane.frame.close}
          onClose={tools.actions.dismissProblem}
        />
      )}
      {open === null ? (
        TOOLS.map((tool) => (
          <div key={tool} className={styles.tool}>
            <Link as="button" inline onClick={() => tools.actions.open(tool)}>
              {words.tools[tool].title}
            </Link>
            <p className={styles.hint}>{words.tools[tool].hint}</p>
          </div>
        ))
      ) : (
        <>
          <Head {...props} open={open} />
          <OpenTool {...props} open={open} />
        </>
      )}
    </div>
  );
}

/** The open tool's name, and the way out. */
function Head({ tools, pane, open }: ToolsViewProps & { readonly open: ToolState }): ReactNode {
  const styles = useStyles();
  const words = toolsTextsOf(pane.language);
  const title = useRef<HTMLHeadingElement>(null);
  // Before the card around it looks for who has the focus.
  useLayoutEffect(() => bringInFront(title.current), [open.tool, open.step.at]);
  return (
    <div className={styles.head}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {words.tools[open.tool].title}
      </h3>
      <Button size="small" disabled={open.step.at === 'working'} onClick={tools.actions.close}>
        {words.close}
      </Button>
    </div>
  );
}

/** Another step begins at its top; whoever pressed a button that is gone goes on from there. */
function bringInFront(title: HTMLElement | null): void {
  // What has no layout (tests) has nowhere to scroll to.
  title?.scrollIntoView?.({ block: 'start' });
  if (isFocusLost()) title?.focus({ preventScroll: true });
}

function OpenTool({ open, ...props }: ToolsViewProps & { readonly open: ToolState }): ReactNode {
  const words = toolsTextsOf(props.pane.language);
  switch (open.tool) {
    case 'combine':
      return <CombineView {...props} words={words} choice={open.choice} step={open.step} />;
    case 'split':
      return <SplitView {...props} words={words} choice={open.choice} step={open.step} />;
    case 'incident':
      return <IncidentView {...props} words={words} {...open} />;
  }
}
