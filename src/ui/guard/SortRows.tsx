import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { RowSortKey } from '../../app/ports/guardCells';
import { guardRowsTextsOf } from '../../texts/guardRowsCatalog';
import { namedColumn } from '../list/namedColumn';
import { LastDone } from './GuardLog';
import { headingsOf, isBusy, isOpen, type GuardProps } from './guardProps';

/** Keys that can be named: Excel's own dialog has more, people use two or three. */
const MOST_KEYS = 3;

const SORTED = ['rows-sorted', 'visible-rows-sorted'] as const;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  key: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  column: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  // Fluent's fields are 250 pixels wide at least, which two beside each other are not here.
  select: { minWidth: 0 },
});

/** "Ganze Zeilen sortieren": by any columns, upwards or downwards, whatever is locked. */
export function SortRows({ texts, guard, actions, state, now }: GuardProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const words = guardRowsTextsOf(texts.language).sort;
  const [keys, setKeys] = useState<readonly RowSortKey[]>([
    { column: guard.place?.columns.bound[0] ?? 0, ascending: true },
  ]);
  return (
    <div role="group" aria-labelledby={headingId} className={styles.group}>
      <h3 id={headingId} className={styles.heading}>
        {words.heading}
      </h3>
      {[...keys, null].slice(0, MOST_KEYS).map((key, at) => (
        <SortKey
          key={at}
          texts={texts}
          state={state}
          label={at === 0 ? words.by : words.thenBy}
          value={key}
          mayBeNone={at > 0}
          onValue={(next) =>
            setKeys(
              next === null
                ? keys.slice(0, at)
                : [...keys.slice(0, at), next, ...keys.slice(at + 1)],
            )
          }
        />
      ))}
      <Button disabled={isBusy(guard) || isOpen(guard)} onClick={() => void actions.sortRows(keys)}>
        {words.sort}
      </Button>
      <LastDone events={SORTED} language={texts.language} log={guard.log} now={now} />
    </div>
  );
}

interface SortKeyProps extends Pick<GuardProps, 'texts' | 'state'> {
  readonly label: string;
  readonly value: RowSortKey | null;
  readonly mayBeNone: boolean;
  readonly onValue: (key: RowSortKey | null) => void;
}

function SortKey({ texts, state, label, value, mayBeNone, onValue }: SortKeyProps): ReactNode {
  const styles = useStyles();
  const { sort } = guardRowsTextsOf(texts.language);
  const look = headingsOf(state);
  const ascending = value?.ascending ?? true;
  return (
    <div className={styles.key}>
      <Field label={label} className={styles.column}>
        <Select
          className={styles.select}
          value={value === null ? '' : String(value.column)}
          onChange={(_, { value: chosen }) =>
            onValue(chosen === '' ? null : { column: Number(chosen), ascending })
          }
        >
          {mayBeNone && <option value="">{sort.nothing}</option>}
          {look.headings.map((_, at) => (
            <option key={at} value={String(at)}>
              {texts.pane.list.column(namedColumn(look, at))}
            </option>
          ))}
        </Select>
      </Field>
      {value !== null && (
        <Select
          className={styles.select}
          aria-label={`${sort.direction} (${label})`}
          value={ascending ? 'up' : 'down'}
          onChange={(_, { value: chosen }) => onValue({ ...value, ascending: chosen === 'up' })}
        >
          <option value="up">{sort.directions.up}</option>
          <option value="down">{sort.directions.down}</option>
        </Select>
      )}
    </div>
  );
}
