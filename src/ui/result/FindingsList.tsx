import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Texts } from '../../texts/texts';
import { FindingDetails } from './FindingDetails';
import { FindingEntry } from './FindingEntry';
import type { LoadedFindings } from './useFindings';
import { useRowsInSight } from './useRowsInSight';

/** The findings of the view. */
export interface FindingsListProps {
  readonly texts: Texts;
  readonly findings: LoadedFindings;
  readonly total: number;
  /** Row number from 1, column from 0 (null: the account's). */
  readonly onJump: (row: number, column: number | null) => void;
}

/** Browsers lay out no element higher than about 33 million pixels: what is past it needs a filter. */
const MOST_SHOWN = 400_000;
/** Pixels: three lines of `fontSizeBase200` and their padding. One for all, see useRowsInSight. */
const ENTRY_HEIGHT = 65;
const PAGE_OF_KEYS = 10;

const useStyles = makeStyles({
  scroller: {
    maxHeight: '50vh',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  inner: { position: 'relative', width: '100%' },
  entry: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: `${String(ENTRY_HEIGHT)}px`,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A list of any length: only what is in sight is there. Arrows move, Enter and click jump. */
export function FindingsList(props: FindingsListProps): ReactNode {
  const { texts, findings, total, onJump } = props;
  const styles = useStyles();
  const hintId = useId();
  const [active, setActive] = useState(0);
  const shown = Math.min(total, MOST_SHOWN);
  const { rowAt } = findings;
  const want = useJump(rowAt, onJump);
  const move = (at: number, jumps: boolean): void => {
    setActive(at);
    want(jumps ? at : null);
  };
  const words = texts.pane.result;
  return (
    <>
      <Listbox
        {...props}
        shown={shown}
        active={active}
        hintId={hintId}
        onActive={(at) => move(at, false)}
        onOpen={(at) => move(at, true)}
      />
      <FindingDetails texts={texts} entry={rowAt(active)} />
      <span id={hintId} className={styles.hint}>
        {shown < total ? words.onlyFirst(shown, total) : words.jumpHint}
      </span>
    </>
  );
}

/** Jumps to an entry at once, or when its page comes; what it gives back takes the entry, null for none any more. */
function useJump(
  rowAt: LoadedFindings['rowAt'],
  onJump: FindingsListProps['onJump'],
): (at: number | null) => void {
  const wanted = useRef<number | null>(null);
  const follow = (): void => {
    const entry = wanted.current === null ? null : rowAt(wanted.current);
    if (entry === null) return;
    wanted.current = null;
    if (entry.row !== null) onJump(entry.row, entry.column);
  };
  useEffect(follow);
  return (at) => {
    wanted.current = at;
    follow();
  };
}

interface ListboxProps extends FindingsListProps {
  readonly shown: number;
  /** The entry that the keys move, from 0. */
  readonly active: number;
  readonly hintId: string;
  readonly onActive: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

function Listbox(props: ListboxProps): ReactNode {
  const { texts, findings, shown, active, hintId, onActive, onOpen } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { first, last, reveal } = useRowsInSight(box, shown, ENTRY_HEIGHT);
  useNeeded(findings, first, last);
  const press = keysFor(active, shown, onOpen, (next) => {
    onActive(next);
    reveal(next);
  });
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const isInSight = first <= active && active <= last;
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      className={styles.scroller}
      aria-label={texts.pane.result.list}
      aria-describedby={hintId}
      {...(isInSight ? { 'aria-activedescendant': optionId(hintId, active) } : {})}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.inner} style={{ height: shown * ENTRY_HEIGHT }}>
        {inSight.map((index) => (
          <Option key={index} {...props} index={index} />
        ))}
      </div>
    </div>
  );
}

function useNeeded({ need }: LoadedFindings, first: number, last: number): void {
  useEffect(() => need(first, Math.max(first, last)), [need, first, last]);
}

function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

function Option(props: ListboxProps & { readonly index: number }): ReactNode {
  const { texts, findings, total, active, hintId, onOpen, index } = props;
  const styles = useStyles();
  return (
    <div
      id={optionId(hintId, index)}
      role="option"
      aria-selected={index === active}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={styles.entry}
      style={{ transform: `translateY(${String(index * ENTRY_HEIGHT)}px)` }}
      onClick={() => onOpen(index)}
    >
      <FindingEntry texts={texts} entry={findings.rowAt(index)} isActive={index === active} />
    </div>
  );
}

function keysFor(
  active: number,
  shown: number,
  onOpen: (at: number) => void,
  onMove: (at: number) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Enter') return onOpen(active);
    const next = movedBy(event.key, active, shown);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
}

/** Where a key moves to; null for a key that moves nothing. */
function movedBy(key: string, from: number, count: number): number | null {
  const to = (at: number): number => Math.max(0, Math.min(count - 1, at));
  switch (key) {
    case 'ArrowDown':
      return to(from + 1);
    case 'ArrowUp':
      return to(from - 1);
    case 'PageDown':
      return to(from + PAGE_OF_KEYS);
    case 'PageUp':
      return to(from - PAGE_OF_KEYS);
    case 'Home':
      return 0;
    case 'End':
      return to(count - 1);
    default:
      return null;
  }
}
