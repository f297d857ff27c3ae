import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IncidentAnswer, IncidentPart } from '../../app/ports/listTools';
import { momentOf } from '../../app/tools/momentOf';
import { notificationDeadline } from '../../core/incident/deadline';
import { germanTime } from '../../core/incident/germanTime';
import type { IncidentViewProps } from './incidentProps';
import { useToolStyles } from './useToolStyles';

/** What was told. */
export interface ToldViewProps extends IncidentViewProps {
  readonly answer: Extract<IncidentAnswer, { kind: 'told' }>;
}

const MINUTE = 60_000;

/** The clock, a report for each agency, and the way back. */
export function ToldView(props: ToldViewProps): ReactNode {
  const { tools, words, answer, savesFiles } = props;
  const styles = useToolStyles();
  const { agencies, right, wayBack } = answer;
  const { incident } = words;
  return (
    <div className={styles.parts}>
      <Clock {...props} />
      {agencies.length === 0 && <p className={styles.sentence}>{incident.nothing}</p>}
      {agencies.map(({ agency, counts, maybe, untold }, at) => (
        <div key={at} className={styles.group}>
          <h4 className={styles.heading}>{incident.agency(agency)}</h4>
          <p className={styles.text}>{incident.counts(counts, maybe, untold)}.</p>
          <Files {...props} part={at} name={incident.agency(agency)} forms={['html', 'csv']} />
        </div>
      ))}
      {right > 0 && <p className={styles.text}>{incident.right(right)}</p>}
      {wayBack.steps + wayBack.open > 0 && (
        <div className={styles.group}>
          <h4 className={styles.heading}>{incident.wayBack}</h4>
          <p className={styles.text}>
            {incident.wayBackSaid(wayBack.steps, wayBack.temporary, wayBack.open)}.
          </p>
          <Files {...props} part="way-back" name={incident.wayBack} forms={['csv']} />
        </div>
      )}
      {!savesFiles && <p className={styles.hint}>{incident.noFiles}</p>}
      <div className={styles.buttons}>
        <Button onClick={tools.actions.back}>{words.back}</Button>
      </div>
    </div>
  );
}

function Clock({ pane, words, choice, now }: IncidentViewProps): ReactNode {
  const styles = useToolStyles();
  const known = momentOf(choice.known);
  if (known === null || pane.result.kind !== 'checked') return null;
  const { ends } = notificationDeadline(known);
  const said = words.incident.moment(germanTime(ends));
  const isOver = now.getTime() > ends * MINUTE;
  return (
    <p className={styles.sentence}>
      {isOver ? `⚠ ${words.incident.over(said)}` : words.incident.deadline(said)}
    </p>
  );
}

interface FilesProps extends IncidentViewProps {
  readonly part: IncidentPart;
  readonly name: string;
  readonly forms: readonly ('html' | 'csv')[];
}

function Files({ tools, words, savesFiles, part, name, forms }: FilesProps): ReactNode {
  const styles = useToolStyles();
  const { incident } = words;
  return (
    <div className={styles.buttons}>
      {savesFiles &&
        forms.map((form) => (
          <Button
            key={form}
            size="small"
            aria-label={incident.ofAgency(incident.asFile[form], name)}
            onClick={() => void tools.actions.saveIncident(part, form)}
          >
            {incident.asFile[form]}
          </Button>
        ))}
      <Button
        size="small"
        aria-label={incident.ofAgency(incident.asSheet, name)}
        onClick={() => void tools.actions.incidentSheet(part)}
      >
        {incident.asSheet}
      </Button>
    </div>
  );
}
