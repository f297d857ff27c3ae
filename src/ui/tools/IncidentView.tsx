import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { IncidentRefusal } from '../../app/incident/reportIncident';
import { momentOf } from '../../app/tools/momentOf';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { ToldView } from './ToldView';
import { ToolWorkView } from './ToolWorkView';
import type { IncidentViewProps } from './incidentProps';
import { useToolStyles } from './useToolStyles';

/** What is known, then a report for each agency and the way back. */
export function IncidentView(props: IncidentViewProps): ReactNode {
  const { tools, pane, words, step } = props;
  const styles = useToolStyles();
  useAnotherCheck(props);
  if (pane.result.kind !== 'checked') {
    return <p className={styles.text}>{words.incident.notChecked}</p>;
  }
  switch (step.at) {
    case 'choosing':
      return <Known {...props} />;
    case 'working':
      return <ToolWorkView words={words} work={step.work} onCancel={tools.actions.cancel} />;
    case 'told':
      return step.answer.kind === 'told' ? (
        <ToldView {...props} answer={step.answer} />
      ) : (
        <Refused {...props} refusal={step.answer.refusal} />
      );
  }
}

/** What was told of one check does not hold for the next: it begins anew. */
function useAnotherCheck({ tools, pane }: IncidentViewProps): void {
  const now = pane.result.kind === 'checked' ? pane.result.at : null;
  const before = useRef(now);
  const { open } = tools.actions;
  useEffect(() => {
    if (now === before.current) return;
    before.current = now;
    if (now !== null) open('incident');
  }, [now, open]);
}

function Known(props: IncidentViewProps): ReactNode {
  const { tools, pane, words, choice } = props;
  const styles = useToolStyles();
  const { chooseIncident } = tools.actions;
  return (
    <div className={styles.parts}>
      <p className={styles.text}>{words.incident.about(pane.list.sheet?.name ?? '')}</p>
      <Moment
        words={words}
        label={words.incident.known}
        hint={words.incident.knownHint}
        value={choice.known}
        onValue={(known) => chooseIncident({ known })}
      />
      <fieldset className={styles.fields}>
        <legend>{words.incident.access}</legend>
        <Moment
          words={words}
          label={words.incident.from}
          value={choice.from}
          onValue={(from) => chooseIncident({ from })}
        />
        <Moment
          words={words}
          label={words.incident.to}
          value={choice.to}
          onValue={(to) => chooseIncident({ to })}
        />
      </fieldset>
      <Log {...props} />
      <TellButton tools={tools} words={words} choice={choice} />
    </div>
  );
}

/** Nothing can be told while a moment cannot be read or a word is missing. */
function TellButton({
  tools,
  words,
  choice,
}: Pick<IncidentViewProps, 'tools' | 'words' | 'choice'>): ReactNode {
  const styles = useToolStyles();
  const { known, from, to, column, executed } = choice;
  const isRead = [known, from, to].every((text) => text === '' || momentOf(text) !== null);
  const [start, end] = [momentOf(from), momentOf(to)];
  const isForward = start === null || end === null || start <= end;
  const hasWord = column === null || executed.length > 0;
  return (
    <div className={styles.group}>
      <Button
        appearance="primary"
        disabled={!isRead || !isForward || !hasWord}
        onClick={() => void tools.actions.tell()}
      >
        {words.incident.tell}
      </Button>
      {!isForward && <span className={styles.hint}>{words.incident.backwards}</span>}
      {!hasWord && <span className={styles.hint}>{words.incident.noWord}</span>}
    </div>
  );
}

interface MomentProps {
  readonly words: ToolsTexts;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Moment({ words, label, hint, value, onValue }: MomentProps): ReactNode {
  const isWrong = value !== '' && momentOf(value) === null;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong
        ? { validationState: 'error', validationMessage: words.incident.badMoment }
        : {})}
    >
      <Input type="datetime-local" value={value} onChange={(_, data) => onValue(data.value)} />
    </Field>
  );
}

function Log(props: IncidentViewProps): ReactNode {
  const { tools, words, choice, columns } = props;
  const styles = useToolStyles();
  const { column } = choice;
  const choose = (value: string): void =>
    tools.actions.chooseIncident({ column: value === '' ? null : Number(value), executed: [] });
  return (
    <div className={styles.group}>
      <Field label={words.incident.log}>
        <Select
          value={column === null ? '' : String(column)}
          onChange={(_, { value }) => choose(value)}
        >
          <option value="">{words.incident.noLog}</option>
          {columns.map((one) => (
            <option key={one.column} value={String(one.column)}>
              {one.heading}
            </option>
          ))}
        </Select>
      </Field>
      {column !== null && <LogWords {...props} />}
    </div>
  );
}

/** Which of the log's words mean that the run did what the row says. */
function LogWords({ tools, words, choice, columns }: IncidentViewProps): ReactNode {
  const styles = useToolStyles();
  const { column, executed } = choice;
  const found = columns.find((one) => one.column === column)?.words ?? [];
  const toggle = (word: string, on: boolean): void =>
    tools.actions.chooseIncident({
      executed: on ? [...executed, word] : executed.filter((other) => other !== word),
    });
  return (
    <fieldset className={styles.fields}>
      <legend>{words.incident.executed}</legend>
      {found.map((word) => (
        <Checkbox
          key={word}
          label={word}
          checked={executed.includes(word)}
          onChange={(_, { checked }) => toggle(word, checked === true)}
        />
      ))}
      <span className={styles.hint}>{words.incident.executedHint}</span>
    </fieldset>
  );
}

function Refused({
  tools,
  words,
  refusal,
}: IncidentViewProps & { readonly refusal: IncidentRefusal }): ReactNode {
  const styles = useToolStyles();
  return (
    <div className={styles.parts} role="alert">
      <p className={styles.text}>{refusalText(refusal, words)}</p>
      <div className={styles.buttons}>
        <Button onClick={tools.actions.back}>{words.back}</Button>
      </div>
    </div>
  );
}

function refusalText(refusal: IncidentRefusal, { incident }: ToolsTexts): string {
  switch (refusal.reason) {
    case 'columns-unclear':
      return incident.columnsUnclear;
    case 'no-such-column':
    case 'several-columns':
      return incident.noSuchColumn(refusal.column);
    case 'word-unused':
      return incident.wordUnused(refusal.word);
  }
}
