import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingRow } from '../../app/ports/checker';
import type { Texts } from '../../texts/texts';

const useStyles = makeStyles({
  details: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
  ids: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
});

/** The chosen entry in full: what it says, and the IDs, which nobody reads at first. */
export function FindingDetails({
  texts,
  entry,
}: {
  readonly texts: Texts;
  readonly entry: FindingRow | null;
}): ReactNode {
  const styles = useStyles();
  if (entry === null || (entry.message === null && entry.id === null)) return null;
  const { columns } = texts.report;
  const ids = [
    { name: columns.id, value: entry.id },
    { name: columns.expectedId, value: entry.expectedId },
  ].filter(({ value }) => value !== null);
  return (
    <div className={styles.details}>
      {entry.message !== null && <p className={styles.line}>{entry.message}</p>}
      {ids.length > 0 && (
        <dl className={styles.ids}>
          {ids.map(({ name, value }) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
