import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useRef, type ReactNode } from 'react';
import { Unseen } from './Unseen';
import { useFocusKeptBy } from './useFocusKeptBy';

/** A step of the pane. */
export interface StepCardProps {
  /** Null: what stands here is no step of the work. */
  readonly number: number | null;
  readonly title: string;
  /** Shown folded: the step's answer; '' for none. */
  readonly summary: string;
  readonly isDone: boolean;
  /** What people hear for the tick. */
  readonly doneWord: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  card: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  mark: { display: 'flex', flexShrink: 0 },
  done: { color: tokens.colorBrandForeground1 },
  title: { flexShrink: 0 },
  summary: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  body: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
});

/** One step: a heading that folds and unfolds what belongs to it. */
export function StepCard(props: StepCardProps): ReactNode {
  const { number, title, summary, isDone, doneWord, isOpen, onToggle, children } = props;
  const styles = useStyles();
  const bodyId = useId();
  const heading = useRef<HTMLButtonElement>(null);
  const held = useFocusKeptBy<HTMLDivElement>(heading, isOpen);
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        <button
          ref={heading}
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <span className={mergeClasses(styles.mark, isDone && styles.done)} aria-hidden="true">
            {isOpen ? <ChevronDown16Regular /> : isDone ? '✓' : <ChevronRight16Regular />}
          </span>
          <span className={styles.title}>
            {number === null ? title : `${String(number)} ${title}`}
            {isDone && <Unseen> ({doneWord})</Unseen>}
          </span>
          {!isOpen && summary !== '' && <span className={styles.summary}>{summary}</span>}
        </button>
      </h2>
      <div id={bodyId} ref={held} hidden={!isOpen} className={styles.body}>
        {isOpen && children}
      </div>
    </section>
  );
}
