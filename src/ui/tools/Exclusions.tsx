import { Button, Field, Input, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState, type ReactNode } from 'react';
import type { ExclusionEntry } from '../../app/lists/excludeRows';
import { builtInProfile } from '../../core/profile/builtInProfile';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { useToolStyles } from './useToolStyles';

/** Rows to leave out. */
export interface ExclusionsProps {
  readonly words: ToolsTexts['exclusions'];
  readonly language: 'de' | 'en';
  readonly entries: readonly ExclusionEntry[];
  readonly onEntries: (entries: readonly ExclusionEntry[]) => void;
}

/** A GUID or SID; what is neither is an account. */
const LIKE_AN_ID = /^[{(]?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$|^S-1-/i;

/** Leaves people out by account or ID, each with one of the fixed reasons. */
export function Exclusions(props: ExclusionsProps): ReactNode {
  const { words, language, entries, onEntries } = props;
  const styles = useToolStyles();
  const named = (id: string): string =>
    builtInProfile.exclusionReasons.find((one) => one.id === id)?.[language] ?? id;
  const without = (row: number): readonly ExclusionEntry[] =>
    entries.filter((entry) => entry.row !== row).map((entry, at) => ({ ...entry, row: at + 1 }));
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        {words.heading}
        {entries.length > 0 && ` (${String(entries.length)})`}
      </summary>
      <p className={styles.hint}>{words.hint}</p>
      {entries.map(({ row, account, id, reason }) => (
        <div key={row} className={styles.line}>
          <span className={styles.name}>{words.entry(account ?? id ?? '', named(reason))}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.remove(account ?? id ?? '')}
            onClick={() => onEntries(without(row))}
          />
        </div>
      ))}
      <NewEntry {...props} />
    </details>
  );
}

function NewEntry({ words, language, entries, onEntries }: ExclusionsProps): ReactNode {
  const styles = useToolStyles();
  const reasons = builtInProfile.exclusionReasons;
  const [who, setWho] = useState('');
  const [reason, setReason] = useState(reasons[0]?.id ?? '');
  const add = (): void => {
    const value = who.trim();
    const isId = LIKE_AN_ID.test(value);
    const own = { account: isId ? null : value, id: isId ? value : null, reason };
    onEntries([...entries, { row: entries.length + 1, ...own }]);
    setWho('');
  };
  return (
    <>
      <Field label={words.who}>
        <Input value={who} onChange={(_, { value }) => setWho(value)} />
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
    </>
  );
}
