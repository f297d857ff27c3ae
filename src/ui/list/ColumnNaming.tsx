import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { SheetLook } from '../../app/ports/checker';
import type { ConfirmedColumns } from '../../app/ports/workbookMemory';
import type { ListStepTexts } from '../../texts/paneTexts';
import { namedColumn } from './namedColumn';

/** Naming columns by hand. */
export interface ColumnNamingProps {
  readonly texts: ListStepTexts;
  readonly look: SheetLook;
  readonly columns: ConfirmedColumns | null;
  readonly onName: (columns: ConfirmedColumns) => void;
}

const useStyles = makeStyles({
  fields: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  checks: { display: 'flex', flexDirection: 'column' },
});

/** Told as soon as both columns are named; until then one of them waits here. */
interface Named {
  readonly account: number | null;
  readonly id: number | null;
}

/** Account, ID and what else is bound, by dropdowns and boxes. */
export function ColumnNaming({ texts, look, columns, onName }: ColumnNamingProps): ReactNode {
  const styles = useStyles();
  const [waiting, setWaiting] = useState<Named>({ account: null, id: null });
  const named: Named = columns ?? waiting;
  const tell = (next: Named, further: readonly number[]): void => {
    const { account, id } = next;
    if (account === null || id === null) return setWaiting(next);
    const rest = further.filter((at) => at !== account && at !== id);
    onName({ account, id, bound: [account, id, ...rest] });
  };
  const further = columns?.bound.slice(2) ?? [];
  const all = look.headings.map((_, at) => at);
  const others = all.filter((at) => at !== named.account && at !== named.id);
  return (
    <div className={styles.fields}>
      {(['account', 'id'] as const).map((field) => (
        <ColumnSelect
          key={field}
          texts={texts}
          look={look}
          label={field === 'account' ? texts.accountColumn : texts.idColumn}
          value={named[field]}
          onValue={(at) => tell({ ...named, [field]: at }, further)}
        />
      ))}
      {columns !== null && others.length > 0 && (
        <BoundColumns
          texts={texts}
          look={look}
          others={others}
          further={further}
          onFurther={(next) => tell(named, next)}
        />
      )}
    </div>
  );
}

interface ColumnSelectProps {
  readonly texts: ListStepTexts;
  readonly look: SheetLook;
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (column: number) => void;
}

function ColumnSelect({ texts, look, label, value, onValue }: ColumnSelectProps): ReactNode {
  return (
    <Field label={label}>
      <Select
        value={value === null ? '' : String(value)}
        onChange={(_, { value: chosen }) => {
          if (chosen !== '') onValue(Number(chosen));
        }}
      >
        {value === null && <option value="">{texts.choose}</option>}
        {look.headings.map((_, at) => (
          <option key={at} value={String(at)}>
            {texts.column(namedColumn(look, at))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface BoundColumnsProps {
  readonly texts: ListStepTexts;
  readonly look: SheetLook;
  /** Columns that are neither account nor ID. */
  readonly others: readonly number[];
  /** Those of them that are bound. */
  readonly further: readonly number[];
  readonly onFurther: (further: readonly number[]) => void;
}

function BoundColumns({ texts, look, others, further, onFurther }: BoundColumnsProps): ReactNode {
  const styles = useStyles();
  const labelId = useId();
  return (
    // No Field: it would name every box in it by its own label.
    <div role="group" aria-labelledby={labelId} className={styles.checks}>
      <Text id={labelId}>{texts.boundColumns}</Text>
      {others.map((at) => (
        <Checkbox
          key={at}
          label={texts.column(namedColumn(look, at))}
          checked={further.includes(at)}
          onChange={(_, { checked }) =>
            onFurther(
              others.filter((one) => (one === at ? checked === true : further.includes(one))),
            )
          }
        />
      ))}
    </div>
  );
}
