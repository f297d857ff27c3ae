import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { RowOutcome } from '../../app/guard/rowWork';
import type { RowValues } from '../../app/ports/guardCells';
import type { CellValue } from '../../core/table/column';
import { guardRowsTextsOf } from '../../texts/guardRowsCatalog';
import type { GuardEditTexts } from '../../texts/guardRowsTexts';
import { isBusy, type GuardProps } from './guardProps';
import { movedColumns } from './guardSaid';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  number: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  // Fluent's fields are 250 pixels wide at least: there is no room for that beside a button.
  input: { minWidth: 0, width: '100%' },
});

/** A row that was fetched: `row` is an index within the list, from 0. */
interface Fetched {
  readonly row: number;
  readonly values: RowValues;
}

/** "Zeile bearbeiten": fetches a row by its number, changes its bound cells and writes them together. */
export function EditRow(props: GuardProps): ReactNode {
  const { texts, guard, actions } = props;
  const styles = useStyles();
  const headingId = useId();
  const words = guardRowsTextsOf(texts.language).edit;
  const [missing, setMissing] = useState<number | null>(null);
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const fetchRow = async (number: number): Promise<void> => {
    const row = number - 1 - (guard.place?.firstRow ?? 0);
    const values = await actions.readRow(row);
    setMissing(values === null ? number : null);
    setFetched(values === null ? null : { row, values });
  };
  return (
    <div role="group" aria-labelledby={headingId} className={styles.group}>
      <h3 id={headingId} className={styles.heading}>
        {words.heading}
      </h3>
      <RowNumber
        texts={words}
        missing={missing}
        isBusy={isBusy(guard)}
        onFetch={(number) => void fetchRow(number)}
      />
      {fetched !== null && (
        <Cells
          {...props}
          key={`${String(fetched.row)} ${JSON.stringify(fetched.values)}`}
          fetched={fetched}
          onDone={() => setFetched(null)}
        />
      )}
    </div>
  );
}

interface RowNumberProps {
  readonly texts: GuardEditTexts;
  /** A row number that was asked for and is not of the list. */
  readonly missing: number | null;
  readonly isBusy: boolean;
  readonly onFetch: (number: number) => void;
}

function RowNumber({ texts, missing, isBusy, onFetch }: RowNumberProps): ReactNode {
  const styles = useStyles();
  const [number, setNumber] = useState('');
  return (
    <div className={styles.line}>
      <Field
        label={texts.row}
        className={styles.number}
        {...(missing === null ? {} : { validationMessage: texts.noSuchRow(missing) })}
      >
        <Input
          className={styles.input}
          inputMode="numeric"
          value={number}
          onChange={(_, { value }) => setNumber(value.replace(/\D/g, ''))}
        />
      </Field>
      <Button disabled={number === '' || isBusy} onClick={() => onFetch(Number(number))}>
        {texts.fetch}
      </Button>
    </div>
  );
}

interface CellsProps extends GuardProps {
  readonly fetched: Fetched;
  readonly onDone: () => void;
}

function Cells({ texts, guard, actions, fetched, onDone }: CellsProps): ReactNode {
  const styles = useStyles();
  const words = guardRowsTextsOf(texts.language).edit;
  const { row, values } = fetched;
  const [typed, setTyped] = useState(values.map(shown));
  const [refused, setRefused] = useState<string | null>(null);
  const columns = movedColumns({ columns: values.map((_, at) => at) }, guard.place);
  const save = (): void => {
    // What nobody touched stays what it was: a number does not become its text.
    const next = values.map((value, at) =>
      typed[at] === shown(value) ? value : typedValue(typed[at]),
    );
    void actions.editRow(row, values, next).then((outcome) => {
      if (outcome === 'written') return onDone();
      // What was typed stays to be read until it stands in the list.
      if (outcome === undefined) return;
      setRefused(refusalSaid(outcome, words));
    });
  };
  return (
    <>
      {columns.map((column, at) => (
        <Field key={column.letter} label={texts.pane.list.column(column)}>
          <Input
            value={typed[at] ?? ''}
            onChange={(_, { value }) =>
              setTyped(typed.map((one, which) => (which === at ? value : one)))
            }
          />
        </Field>
      ))}
      {refused !== null && <p role="alert">{refused}</p>}
      <div className={styles.line}>
        <Button appearance="primary" disabled={isBusy(guard)} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </>
  );
}

function refusalSaid(
  outcome: Exclude<RowOutcome, 'written'>,
  { changed, notWritten, notKept }: GuardEditTexts,
): string {
  switch (outcome) {
    case 'changed-meanwhile':
      return changed;
    case 'not-kept':
      return notKept;
    case 'not-plain':
    case 'refused':
      return notWritten;
  }
}

function shown(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function typedValue(text: string | undefined): CellValue {
  return text === undefined || text === '' ? null : text;
}
