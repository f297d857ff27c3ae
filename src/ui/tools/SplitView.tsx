import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ListStep } from '../../app/pane/state';
import { knownWrong } from '../../app/tools/knownWrong';
import type { MakingStep, SplitChoice } from '../../app/tools/state';
import { SHEET_ROWS } from '../../core/table/sheetBounds';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { isRight } from '../guard/guardProps';
import { namedColumn } from '../list/namedColumn';
import { Exclusions } from './Exclusions';
import { PlanView } from './PlanView';
import type { ToolsViewProps } from './toolsProps';
import { ToolWorkView } from './ToolWorkView';
import { useAgreement } from './useAgreement';
import { useToolStyles } from './useToolStyles';
import { WrongPairs } from './WrongPairs';

/** "In Chargen teilen". */
export interface SplitViewProps extends ToolsViewProps {
  readonly words: ToolsTexts;
  readonly choice: SplitChoice;
  readonly step: MakingStep;
}

/** More new sheets than this are asked about first. */
const MANY_SHEETS = 30;
/** A sheet's, below its headings. */
const MOST_ROWS = SHEET_ROWS - 1;

/** Choose, look at what would come of it, make. */
export function SplitView(props: SplitViewProps): ReactNode {
  const { tools, words, step } = props;
  switch (step.at) {
    case 'choosing':
      return <Choosing {...props} />;
    case 'working':
      return <ToolWorkView words={words} work={step.work} onCancel={tools.actions.cancel} />;
    case 'planned':
      return <Planned {...props} step={step} />;
    case 'done':
      return <Done {...props} step={step} />;
  }
}

function Choosing(props: SplitViewProps): ReactNode {
  const { tools, pane, words, choice } = props;
  const styles = useToolStyles();
  const { chooseSplit, plan } = tools.actions;
  const [most, setMost] = useState(String(choice.most));
  const { list } = pane;
  if (list.kind !== 'settled') return <p className={styles.text}>{words.split.notSettled}</p>;
  const isWhole = isMost(most);
  const isLooking = choice.exclusionTable?.look.at === 'looking';
  return (
    <div className={styles.parts}>
      <p className={styles.text}>{words.split.list(list.sheet.name)}</p>
      <WrongPairs pane={pane} words={words} wrong={knownWrong(pane)} />
      <Field
        label={words.split.most}
        {...(isWhole ? {} : { validationState: 'error', validationMessage: words.split.badMost })}
      >
        <Input
          inputMode="numeric"
          value={most}
          onChange={(_, { value }) => {
            setMost(value);
            if (isMost(value)) chooseSplit({ most: Number(value) });
          }}
        />
      </Field>
      <Order {...props} list={list} />
      <LeaveOut {...props} list={list} />
      <Field label={words.split.name} hint={words.split.nameHint}>
        <Input value={choice.name} onChange={(_, { value }) => chooseSplit({ name: value })} />
      </Field>
      <div className={styles.group}>
        <Button appearance="primary" disabled={!isWhole || isLooking} onClick={() => void plan()}>
          {words.plan}
        </Button>
        {isLooking && <span className={styles.hint}>{words.combine.notReady.looking}</span>}
      </div>
    </div>
  );
}

interface OfListProps extends SplitViewProps {
  readonly list: Extract<ListStep, { kind: 'settled' }>;
}

function LeaveOut({ tools, pane, texts, words, choice, list }: OfListProps): ReactNode {
  const { chooseSplit, chooseExclusionTable } = tools.actions;
  return (
    <Exclusions
      words={words}
      texts={texts}
      entries={choice.exclusions}
      onEntries={(exclusions) => chooseSplit({ exclusions })}
      sheets={pane.sheets.filter(({ id, rows }) => rows > 0 && id !== list.sheet.id)}
      table={choice.exclusionTable}
      onTable={chooseExclusionTable}
    />
  );
}

function isMost(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROWS;
}

/** As the rows stand, or by one of the list's columns. */
function Order({ tools, texts, words, choice, list }: OfListProps): ReactNode {
  const choose = (value: string): void =>
    tools.actions.chooseSplit({ order: value === '' ? null : Number(value) });
  return (
    <Field label={words.split.order}>
      <Select
        value={choice.order === null ? '' : String(choice.order)}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{words.split.asItStands}</option>
        {list.look.headings.map((_, at) => (
          <option key={at} value={String(at)}>
            {texts.pane.list.column(namedColumn(list.look, at))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type PlannedStep = Extract<MakingStep, { at: 'planned' }>;

function Planned({
  tools,
  pane,
  texts,
  words,
  step,
}: SplitViewProps & { readonly step: PlannedStep }): ReactNode {
  const styles = useToolStyles();
  const { lists, agencyUnclear } = step.plan;
  const rows = lists.reduce((sum, list) => sum + list.rows, 0);
  return (
    <div className={styles.parts}>
      <PlanView
        words={words}
        texts={texts}
        language={pane.language}
        step={step}
        sentence={words.split.would(rows, lists.length, agencyUnclear)}
        isProven={isRight(pane)}
      />
      {lists.length > 0 && <WrongPairs pane={pane} words={words} wrong={knownWrong(pane)} />}
      <MakeButtons tools={tools} words={words} pane={pane} plan={step.plan} />
    </div>
  );
}

/** Many new sheets, and wrong pairs in them, are asked about first. */
function MakeButtons({
  tools,
  words,
  pane,
  plan,
}: Pick<SplitViewProps, 'tools' | 'words' | 'pane'> & Pick<PlannedStep, 'plan'>): ReactNode {
  const styles = useToolStyles();
  const { length } = plan.lists;
  const { boxes, isGiven } = useAgreement([
    ...(length > MANY_SHEETS ? [words.split.confirm(length)] : []),
    ...(length > 0 && knownWrong(pane) > 0 ? [words.planned.confirmWrong] : []),
  ]);
  return (
    <>
      {boxes}
      <div className={styles.buttons}>
        {plan.refusals.length === 0 && (
          <Button
            appearance="primary"
            disabled={!isGiven}
            onClick={() => void tools.actions.make()}
          >
            {words.split.make(length)}
          </Button>
        )}
        <Button onClick={tools.actions.back}>{words.back}</Button>
      </div>
    </>
  );
}

type DoneStep = Extract<MakingStep, { at: 'done' }>;

function Done({ tools, words, step }: SplitViewProps & { readonly step: DoneStep }): ReactNode {
  const styles = useToolStyles();
  const rows = step.made.reduce((sum, sheet) => sum + sheet.rows, 0);
  const [first] = step.made;
  return (
    <div className={styles.parts} role="status">
      <p className={styles.sentence}>{words.split.done(rows, step.made.length)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={tools.actions.close}>
          {words.finish}
        </Button>
        {first !== undefined && (
          <Button onClick={() => void tools.actions.show(first.id)}>
            {words.show(first.name)}
          </Button>
        )}
      </div>
    </div>
  );
}
