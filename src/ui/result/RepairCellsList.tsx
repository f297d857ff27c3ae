import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { RepairCells } from '../../app/ports/repairOffer';
import { columnName } from '../../core/columns/columnName';
import type { CellValue } from '../../core/table/column';
import type { Texts } from '../../texts/texts';
import { usePages, type LoadedPages } from './usePages';
import { useRowsInSight } from './useRowsInSight';

type Cell = RepairCells['cells'][number];

/** The single cells of a repair. */
export interface RepairCellsListProps {
  readonly texts: Texts;
  readonly load: (from: number, count: number) => Promise<RepairCells>;
  /** Names the offer. */
  readonly offerKey: string;
}

/** Pixels: three lines of `fontSizeBase200` and their padding. One for all, see useRowsInSight. */
const CELL_HEIGHT = 61;

const useStyles = makeStyles({
  scroller: {
    maxHeight: '40vh',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  inner: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  cell: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: `${String(CELL_HEIGHT)}px`,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  word: { color: tokens.colorNeutralForeground2 },
  then: { fontWeight: tokens.fontWeightSemibold },
});

/** Cells with what they hold, what they will hold and what proves it; only what is in sight is there. */
export function RepairCellsList({ texts, load, offerKey }: RepairCellsListProps): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { total, rowAt, need } = useCells(load, offerKey);
  const count = total ?? 0;
  const { first, last } = useRowsInSight(box, count, CELL_HEIGHT);
  useEffect(() => need(first, Math.max(first, last)), [need, first, last]);
  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <div
      ref={box}
      role="region"
      tabIndex={0}
      aria-label={texts.repair.pane.cells}
      className={styles.scroller}
    >
      <ul className={styles.inner} style={{ height: count * CELL_HEIGHT }}>
        {inSight.map((at) => (
          <li
            key={at}
            aria-setsize={count}
            aria-posinset={at + 1}
            className={styles.cell}
            style={{ transform: `translateY(${String(at * CELL_HEIGHT)}px)` }}
          >
            <CellLines texts={texts} cell={rowAt(at)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useCells(load: RepairCellsListProps['load'], offerKey: string): LoadedPages<Cell> {
  const loadPage = useCallback(
    async (from: number, count: number) => {
      const { total, cells } = await load(from, count);
      return { total, rows: cells };
    },
    [load],
  );
  return usePages(loadPage, offerKey);
}

type CellLinesProps = Pick<RepairCellsListProps, 'texts'> & {
  /** Null while it is not here. */
  readonly cell: Cell | null;
};

function CellLines({ texts, cell }: CellLinesProps): ReactNode {
  const styles = useStyles();
  if (cell === null) return null;
  const words = texts.repair.pane;
  const value = (one: CellValue): string => shown(one) ?? words.empty;
  const place = `${columnName(cell.column)}${String(cell.row + 1)}`;
  const lines = [
    [words.now, value(cell.before)],
    [words.then, value(cell.after)],
  ] as const;
  return (
    <>
      <div className={styles.line}>
        {place} <span className={styles.word}>· {evidenceSaid(cell, texts)}</span>
      </div>
      {lines.map(([word, text], at) => (
        <div key={word} className={styles.line} title={text}>
          <span className={styles.word}>{word}:</span>{' '}
          <span className={at === 1 ? styles.then : undefined}>{text}</span>
        </div>
      ))}
    </>
  );
}

function evidenceSaid({ evidence }: Cell, { repair }: Texts): string {
  const { evidence: say, otherEvidence } = repair.pane;
  if (evidence.by === 'reference') return say(evidence.batch, evidence.row);
  return otherEvidence[evidence.by];
}

/** Null for an empty cell. */
function shown(value: CellValue): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.error : String(value);
}
