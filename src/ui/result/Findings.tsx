import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { CheckSummary, FindingsView } from '../../app/ports/checker';
import type { Texts } from '../../texts/texts';
import { CountFilters } from './CountFilters';
import { FindingsList } from './FindingsList';
import { useFindings, type LoadFindings } from './useFindings';

/** Counts, search and list. */
export interface FindingsProps {
  readonly texts: Texts;
  readonly states: CheckSummary['states'];
  readonly view: Pick<FindingsView, 'state' | 'search'>;
  readonly load: LoadFindings;
  /** Another check has another key. */
  readonly checkKey: string;
  readonly onView: (view: Pick<FindingsView, 'state' | 'search'>) => void;
  readonly onJump: (row: number, column: number | null) => void;
}

/** So long nobody types on before it is searched. */
const TYPING_MS = 200;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  search: { maxWidth: 'none' },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The findings: counts that filter, a search, and the list itself. */
export function Findings(props: FindingsProps): ReactNode {
  const { texts, states, view, load, checkKey, onView, onJump } = props;
  const styles = useStyles();
  const key = JSON.stringify([checkKey, view.state, view.search, texts.language]);
  const findings = useFindings(load, key);
  const { total } = findings;
  return (
    <div className={styles.parts}>
      <CountFilters
        texts={texts}
        states={states}
        chosen={view.state}
        onChoose={(state) => onView({ ...view, state })}
      />
      <Search
        label={texts.pane.result.search}
        search={view.search}
        onSearch={(search) => onView({ ...view, search })}
      />
      <span role="status" className={styles.line}>
        {lineOf(total, view, texts)}
      </span>
      {total !== null && total > 0 && (
        <FindingsList key={key} texts={texts} findings={findings} total={total} onJump={onJump} />
      )}
    </div>
  );
}

function lineOf(
  total: number | null,
  { state, search }: FindingsProps['view'],
  texts: Texts,
): string {
  const { result } = texts.pane;
  if (total === null) return result.searching;
  if (total === 0) return state === null && search === '' ? result.noFindings : result.nothingFound;
  if (state !== null) return result.entriesOf(total, result.states[state]);
  return search === '' ? result.allFindings(total) : result.found(total);
}

interface SearchProps {
  readonly label: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function Search({ label, search, onSearch }: SearchProps): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(() => onSearch(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, search, onSearch]);
  return (
    <SearchBox
      className={styles.search}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
    />
  );
}
