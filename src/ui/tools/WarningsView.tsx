import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { ListWarning } from '../../app/tools/openWarnings';
import { warningsTextsOf } from '../../texts/warningsCatalog';
import { Notice } from '../frame/Notice';
import { problemText } from '../frame/problemText';
import { SEVERITY_SYMBOLS, STATE_SYMBOLS, useStateColours } from '../marks';
import type { WarningsViewProps } from './toolsProps';
import { WarningAnswer } from './WarningAnswer';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  warning: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mark: { flexShrink: 0, width: '1.2em', fontWeight: tokens.fontWeightSemibold },
  body: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** Which rules warn of the list, each to be accepted once with a reason; errors never are. */
export function WarningsView(props: WarningsViewProps): ReactNode {
  const { warnings: store, pane, texts } = props;
  const styles = useStyles();
  const { checkedAt, warnings, problem } = useSyncExternalStore(store.subscribe, store.state);
  const { result } = pane;
  const shown = result.kind === 'checked' ? result.at : null;
  useEffect(() => void store.look(), [store, shown]);
  const words = warningsTextsOf(texts.language);
  const isKnown = checkedAt === shown && warnings.length > 0;
  const accepted = warnings.filter(({ reason }) => reason !== null).length;
  return (
    <>
      {problem !== null && (
        <Notice
          intent="error"
          text={problemText(problem, texts)}
          close={texts.pane.frame.close}
          onClose={store.dismissProblem}
        />
      )}
      {isKnown && (
        <section className={styles.parts} aria-label={words.heading}>
          <h3 className={styles.heading}>{words.heading}</h3>
          <p className={styles.line}>
            <span role="status">{words.accepted(accepted, warnings.length)}</span>. {words.about}
          </p>
          <ul className={styles.list}>
            {warnings.map((warning) => (
              <Warning key={`${String(shown)} ${warning.rule}`} {...props} warning={warning} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Warning(props: WarningsViewProps & { readonly warning: ListWarning }): ReactNode {
  const { warnings: store, pane, texts, warning } = props;
  const styles = useStyles();
  const colours = useStateColours();
  const words = warningsTextsOf(texts.language);
  const { rule, findings, reason } = warning;
  const { title } = texts.rules[rule];
  const state = reason === null ? 'damaged' : 'ok';
  const isOld = pane.result.kind === 'checked' && pane.result.changed.size > 0;
  return (
    <li className={styles.warning}>
      <span aria-hidden="true" className={mergeClasses(styles.mark, colours[state])}>
        {reason === null ? SEVERITY_SYMBOLS.warning : STATE_SYMBOLS.ok}
      </span>
      <div className={styles.body}>
        <span>
          {title}
          <br />
          <span className={styles.line}>
            {words.findings(findings)}
            {reason !== null && `, ${words.isAccepted}`}
          </span>
        </span>
        {reason !== null && <span>{words.because(reason)}</span>}
        <WarningAnswer
          words={words}
          title={title}
          reason={reason}
          disabled={isOld}
          onAccept={(given) => store.accept(rule, given)}
          onTakeBack={() => store.takeBack(rule)}
        />
      </div>
    </li>
  );
}
