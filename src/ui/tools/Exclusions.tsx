import { Button, Field, Input, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ExclusionEntry } from '../../app/lists/excludeRows';
import { builtInProfile } from '../../core/profile/builtInProfile';
import type { SheetInfo } from '../../app/ports/sheetReader';
import type { ExclusionTable, PickedTable } from '../../app/tools/state';
import { reasonWord } from '../../texts/reasonWord';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { ExclusionTableChoice } from './ExclusionTableChoice';
import { useToolStyles } from './useToolStyles';

/** Rows to leave out. */
export interface ExclusionsProps {
  readonly words: ToolsTexts;
  readonly texts: Texts;
  /** As they were typed. */
  readonly entries: readonly ExclusionEntry[];
  readonly onEntries: (entries: readonly ExclusionEntry[]) => void;
  /** The workbook's sheets that can name more of them. */
  readonly sheets: readonly SheetInfo[];
  readonly table: ExclusionTable | null;
  readonly onTable: (table: PickedTable | null) => void;
}

/** A GUID or SID; what is neither is an account. */
const LIKE_AN_ID = /^[{(]?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$|^S-1-/i;

/** Leaves people out by account or ID, each with one of the fixed reasons: typed, or from a table. */
export function Exclusions(props: ExclusionsProps): ReactNode {
  const { words, texts, entries, sheets, table, onTable } = props;
  const styles = useToolStyles();
  const field = useRef<HTMLInputElement>(null);
  const count = entries.length + peopleIn(table);
  return (
    <details>
      <summary className={styles.summary}>
        {words.exclusions.heading}
        {count > 0 && ` (${String(count)})`}
      </summary>
      <div className={styles.folded}>
        <p className={styles.hint}>{words.exclusions.hint}</p>
        <Typed {...props} field={field} />
        <NewEntry {...props} field={field} />
        <ExclusionTableChoice
          words={words}
          texts={texts}
          sheets={sheets}
          chosen={table}
          onTable={onTable}
        />
      </div>
    </details>
  );
}

interface EntryProps extends ExclusionsProps {
  /** Where the next one is typed. */
  readonly field: RefObject<HTMLInputElement | null>;
}

function Typed({ texts, entries, onEntries, field, ...props }: EntryProps): ReactNode {
  const styles = useToolStyles();
  const words = props.words.exclusions;
  const named = (id: string): string => reasonWord(id, builtInProfile, texts.language);
  const without = (row: number): readonly ExclusionEntry[] =>
    entries.filter((entry) => entry.row !== row).map((entry, at) => ({ ...entry, row: at + 1 }));
  if (entries.length === 0) return null;
  return (
    <div>
      {entries.map(({ row, account, id, reason }) => (
        <div key={row} className={styles.line}>
          <span className={styles.name}>
            {row}. {words.entry(account ?? id ?? '', named(reason))}
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.remove(account ?? id ?? '')}
            onClick={() => {
              // The button that was pressed goes with its entry.
              field.current?.focus();
              onEntries(without(row));
            }}
          />
        </div>
      ))}
    </div>
  );
}

function peopleIn(table: ExclusionTable | null): number {
  if (table?.look.at !== 'seen') return 0;
  return table.look.found.kind === 'entries' ? table.look.found.people : 0;
}

/** Whether two entries were typed alike, case apart. */
function saysSame(a: Omit<ExclusionEntry, 'row'>, b: Omit<ExclusionEntry, 'row'>): boolean {
  const [one, other] = [a, b].map(({ account, id }) => (account ?? id ?? '').toLowerCase());
  return one === other && a.reason === b.reason;
}

function NewEntry({ texts, entries, onEntries, field, ...props }: EntryProps): ReactNode {
  const { language } = texts;
  const words = props.words.exclusions;
  const styles = useToolStyles();
  const reasons = builtInProfile.exclusionReasons;
  const [who, setWho] = useState('');
  const [reason, setReason] = useState(reasons[0]?.id ?? '');
  const add = (): void => {
    const value = who.trim();
    const isId = LIKE_AN_ID.test(value);
    const own = { account: isId ? null : value, id: isId ? value : null, reason };
    // Whoever stands there already is one person, not two.
    if (!entries.some((entry) => saysSame(entry, own))) {
      onEntries([...entries, { row: entries.length + 1, ...own }]);
    }
    setWho('');
    field.current?.focus();
  };
  return (
    <div className={styles.group}>
      <Field label={words.who}>
        <Input input={{ ref: field }} value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Field label={words.reason}>
        <Select value={reason} onChange={(_, { value }) => setReason(value)}>
          {reasons.map((one) => (
            <option key={one.id} value={one.id}>
              {one[language]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={who.trim() === ''} onClick={add}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
