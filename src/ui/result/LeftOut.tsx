import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { Exclusion } from '../../core/facts/facts';
import type { StillListed } from '../../core/facts/stillListed';
import { withFixedReason } from '../../core/facts/fixedReasons';
import { builtInProfile } from '../../core/profile/builtInProfile';
import { leftOutTextsOf } from '../../texts/leftOutCatalog';
import { reasonWord } from '../../texts/reasonWord';
import { notLookedAt } from '../../texts/unseenCatalog';
import type { Language } from '../../texts/texts';

/** People left out of the list, sheets left out of its check; at least one of them. */
export interface LeftOutProps {
  readonly language: Language;
  readonly exclusions: readonly Exclusion[];
  /** Those of the people who stand in the list all the same. */
  readonly stillListed: readonly StillListed[];
  /** Sheets that may hold pairs, as people call them. */
  readonly passedOver: readonly string[];
}

type PeopleProps = Pick<LeftOutProps, 'language' | 'exclusions'>;

/** People who are named; the report names all. */
const NAMED = 100;

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  warning: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  others: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    ':first-child': { marginTop: 0 },
    overflowWrap: 'anywhere',
  },
  people: {
    maxHeight: '20em',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  person: { paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  id: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which sheets were not looked at, and who was left out of the list. */
export function LeftOut({ passedOver, ...people }: LeftOutProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      {passedOver.length > 0 && (
        <p className={styles.warning}>⚠ {notLookedAt(passedOver, people.language)}</p>
      )}
      {people.exclusions.length > 0 && <LeftOutPeople {...people} />}
    </>
  );
}

/**
 * How many people were left out and for which reasons; who they are unfolds. Whom no fixed reason excuses is
 * only counted.
 */
function LeftOutPeople(props: Omit<LeftOutProps, 'passedOver'>): ReactNode {
  const { language, exclusions, stillListed } = props;
  const styles = useStyles();
  const words = leftOutTextsOf(language);
  const excused = withFixedReason(exclusions, builtInProfile);
  const others = exclusions.length - excused.length;
  return (
    <div className={styles.box}>
      {stillListed.length > 0 && (
        <p className={styles.warning}>
          ⚠ {words.stillListedFact}: {words.stillListed(stillListed)}
        </p>
      )}
      {excused.length > 0 && <Excused language={language} exclusions={excused} />}
      {others > 0 && <p className={styles.others}>{words.unknownReason(others)}</p>}
    </div>
  );
}

function Excused({ language, exclusions }: PeopleProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const words = leftOutTextsOf(language);
  return (
    <>
      <p className={styles.said}>
        {words.said(exclusions.length, reasonsOf(exclusions, language))}
      </p>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.who}
      </Button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <People language={language} exclusions={exclusions} />}
      </div>
    </>
  );
}

function People({ language, exclusions }: PeopleProps): ReactNode {
  const styles = useStyles();
  const words = leftOutTextsOf(language);
  const rest = exclusions.length - NAMED;
  return (
    <ul className={styles.people} tabIndex={0} aria-label={words.who}>
      {exclusions.slice(0, NAMED).map(({ account, id, reason }) => (
        <li key={JSON.stringify([account, id])} className={styles.person}>
          {account} – {reasonWord(reason, builtInProfile, language)}
          <div className={styles.id}>{id}</div>
        </li>
      ))}
      {rest > 0 && <li>{words.more(rest)}</li>}
    </ul>
  );
}

function reasonsOf(
  exclusions: readonly Exclusion[],
  language: Language,
): readonly { readonly reason: string; readonly people: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([id, people]) => ({
    reason: reasonWord(id, builtInProfile, language),
    people,
  }));
}
