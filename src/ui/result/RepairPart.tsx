import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import type { RepairPreview, RepairView } from '../../app/guard/repairStep';
import { columnName } from '../../core/columns/columnName';
import type { Texts } from '../../texts/texts';
import { weakerSaid } from '../../texts/weakerSaid';
import type { GuardActions } from '../guard/guardProps';

/** Few look at single cells: their list is fetched when somebody does. */
const RepairCellsList = lazy(async () => {
  const { RepairCellsList: view } = await import('./RepairCellsList');
  return { default: view };
});

/** Rows that are named; all are in the sheet, coloured. */
const NAMED = 10;

/** Putting the checked list right. */
export interface RepairPartProps {
  readonly texts: Texts;
  readonly repair: RepairView;
  /** Names the offer: with another one the preview folds. */
  readonly offerKey: string;
  readonly actions: Pick<GuardActions, 'restore' | 'repairCells'>;
  /** Whether it is the primary action. */
  readonly leads: boolean;
}

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
  },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

/** "Richtige Paare wiederherstellen": only where that can be proven; its result is shown first. */
export function RepairPart(props: RepairPartProps): ReactNode {
  const { texts, repair, offerKey } = props;
  const words = texts.repair.pane;
  switch (repair.kind) {
    case 'none':
      return null;
    case 'offered':
      return <Offered key={offerKey} {...props} {...repair} />;
    case 'writing':
      return <Spinner size="tiny" label={words.writing} labelPosition="after" />;
    case 'done':
      return <Text role="status">✓ {words.done(repair.cells)}</Text>;
    case 'failed':
      return <Text role="alert">⚠ {words.failed[repair.why]}</Text>;
  }
}

interface OfferedProps extends RepairPartProps {
  readonly preview: RepairPreview;
  readonly wasRefused: boolean;
}

function Offered(props: OfferedProps): ReactNode {
  const { texts, wasRefused, leads } = props;
  const styles = useStyles();
  const previewId = useId();
  const [isShown, setIsShown] = useState(wasRefused);
  const words = texts.repair.pane;
  return (
    <div className={styles.parts}>
      <Button
        appearance={leads && !isShown ? 'primary' : 'secondary'}
        aria-expanded={isShown}
        aria-controls={previewId}
        onClick={() => setIsShown(!isShown)}
      >
        {words.open}
      </Button>
      <div id={previewId} hidden={!isShown}>
        {isShown && <Preview {...props} />}
      </div>
      {wasRefused && <Text role="alert">⚠ {words.failed.refused}</Text>}
    </div>
  );
}

function Preview({ texts, preview, offerKey, actions, leads }: OfferedProps): ReactNode {
  const styles = useStyles();
  const [showsCells, setShowsCells] = useState(false);
  const { open, unproven } = preview;
  const words = texts.repair.pane;
  return (
    <div role="group" aria-label={words.open} className={styles.preview}>
      <p className={styles.said}>{previewSaid(preview, texts)}</p>
      {weakerSaid(preview.weaker, texts.repair).map((line) => (
        <p key={line} className={styles.said}>
          {line}
        </p>
      ))}
      {unproven.length > 0 && <p className={styles.said}>⚠ {texts.repair.unproven(unproven)}</p>}
      {open.length > 0 && (
        <p className={styles.said}>{texts.repair.open(open.length, open.slice(0, NAMED))}</p>
      )}
      <div className={styles.buttons}>
        <Button appearance={leads ? 'primary' : 'secondary'} onClick={() => void actions.restore()}>
          {words.restore}
        </Button>
        <Button aria-expanded={showsCells} onClick={() => setShowsCells(!showsCells)}>
          {showsCells ? words.hideCells : words.showCells}
        </Button>
      </div>
      {showsCells && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <RepairCellsList texts={texts} load={actions.repairCells} offerKey={offerKey} />
        </Suspense>
      )}
    </div>
  );
}

function previewSaid(
  { source, columns, batches, right }: RepairPreview,
  { repair }: Texts,
): string {
  const counted = columns.map(({ column, cells }) => ({ column: columnName(column), cells }));
  return source === 'snapshot'
    ? repair.resultBefore(counted, right.after, right.rows)
    : repair.result(counted, batches, right.after, right.rows);
}
