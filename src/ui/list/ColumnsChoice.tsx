import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { SheetLook } from '../../app/ports/checker';
import type { ConfirmedColumns } from '../../app/ports/workbookMemory';
import type { NamedColumn } from '../../texts/namedColumn';
import type { ListStepTexts } from '../../texts/paneTexts';
import { ColumnNaming } from './ColumnNaming';
import { namedColumn } from './namedColumn';

/** The second question of step 1. */
export interface ColumnsChoiceProps {
  readonly texts: ListStepTexts;
  readonly look: SheetLook;
  /** Null: they could not be told. */
  readonly columns: ConfirmedColumns | null;
  readonly naming: boolean;
  readonly onName: (columns: ConfirmedColumns) => void;
  readonly onBegin: () => void;
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  question: { fontWeight: tokens.fontWeightRegular },
  answer: {
    alignSelf: 'stretch',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  bound: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Which columns belong together, said in words, or named by hand. */
export function ColumnsChoice(props: ColumnsChoiceProps): ReactNode {
  const { texts, look, columns, naming, onName, onBegin } = props;
  const styles = useStyles();
  const labelId = useId();
  return (
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Text id={labelId} className={styles.question}>
        {texts.whatBelongs}
      </Text>
      {columns === null ? (
        <Text>{isSwapped(look) ? texts.swapped : texts.unclear}</Text>
      ) : (
        <div className={styles.answer}>
          <Sentence texts={texts} look={look} columns={columns} />
        </div>
      )}
      {naming ? (
        <ColumnNaming texts={texts} look={look} columns={columns} onName={onName} />
      ) : (
        <Button size="small" onClick={onBegin}>
          {texts.name}
        </Button>
      )}
    </div>
  );
}

function Sentence({
  texts,
  look,
  columns,
}: Pick<ColumnsChoiceProps, 'texts' | 'look'> & { readonly columns: ConfirmedColumns }): ReactNode {
  const styles = useStyles();
  const { account, id, bound } = columns;
  const further = bound.filter((at) => at !== account && at !== id);
  const named = (at: number): NamedColumn => namedColumn(look, at);
  if (account === id) return texts.sameColumn;
  return (
    <>
      {texts.belongsTo(named(account), named(id))}
      {further.length > 0 && (
        <span className={styles.bound}>{texts.alsoBound(further.map(named))}</span>
      )}
    </>
  );
}

function isSwapped({ choice }: SheetLook): boolean {
  return choice.kind === 'unclear' && choice.reason === 'contents-swapped';
}
