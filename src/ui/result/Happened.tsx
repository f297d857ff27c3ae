import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { worstDiagnoses } from '../../core/check/worstDiagnoses';
import type { ListDiagnosis } from '../../core/check/diagnoses';
import type { Texts } from '../../texts/texts';

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** Nobody reads more: twenty put counts and list three screens below. Thousands kept the pane from answering. */
const MOST_SHOWN = 5;

/** What happened to the list, the worst of it where not all is told, each with what can be proven. */
export function Happened({
  texts,
  diagnoses,
}: {
  readonly texts: Texts;
  readonly diagnoses: readonly ListDiagnosis[];
}): ReactNode {
  const styles = useStyles();
  if (diagnoses.length === 0) return null;
  const rest = diagnoses.length - MOST_SHOWN;
  return (
    <section>
      <h3 className={styles.heading}>{texts.check.whatHappened}</h3>
      <ul className={styles.list}>
        {worstDiagnoses(diagnoses, MOST_SHOWN).map((one, at) => (
          <li key={at}>
            {texts.diagnoses[one.kind](one)} {texts.check.provable(one)}
          </li>
        ))}
        {rest > 0 && <li>{texts.check.moreHappened(rest)}</li>}
      </ul>
    </section>
  );
}
