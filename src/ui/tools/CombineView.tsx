import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CombineChoice, MakingStep, TableChoice } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { Exclusions } from './Exclusions';
import { PlanView } from './PlanView';
import { FileButton, sheetsOf, TablesChoice } from './TablesChoice';
import type { ToolsViewProps } from './toolsProps';
import { ToolWorkView } from './ToolWorkView';
import { useToolStyles } from './useToolStyles';

/** "Listen zusammenführen". */
export interface CombineViewProps extends ToolsViewProps {
  readonly words: ToolsTexts;
  readonly choice: CombineChoice;
  readonly step: MakingStep;
}

/** Choose, look at what would come of it, make. */
export function CombineView(props: CombineViewProps): ReactNode {
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

function Choosing({ tools, pane, words, choice }: CombineViewProps): ReactNode {
  const styles = useToolStyles();
  const { chooseCombine, plan } = tools.actions;
  const isChosen = choice.sheetIds.length + choice.files.length > 0;
  const isHalf = (choice.people === null) !== (choice.directory === null);
  return (
    <div className={styles.parts}>
      <p className={styles.text}>{words.combine.question}</p>
      <TablesChoice
        words={words.tables}
        pane={pane}
        sheetIds={choice.sheetIds}
        files={choice.files}
        onSheets={(sheetIds) => chooseCombine({ sheetIds })}
        onFiles={(files) => chooseCombine({ files })}
      />
      <Exclusions
        words={words.exclusions}
        language={pane.language}
        entries={choice.exclusions}
        onEntries={(exclusions) => chooseCombine({ exclusions })}
      />
      <People words={words} pane={pane} choice={choice} onChoice={chooseCombine} />
      <Field label={words.combine.name}>
        <Input value={choice.name} onChange={(_, { value }) => chooseCombine({ name: value })} />
      </Field>
      <div className={styles.group}>
        <Button appearance="primary" disabled={!isChosen || isHalf} onClick={() => void plan()}>
          {words.plan}
        </Button>
        {!isChosen && <span className={styles.hint}>{words.combine.nothing}</span>}
        {isHalf && <span className={styles.hint}>{words.combine.both}</span>}
      </div>
    </div>
  );
}

interface PeopleProps extends Pick<CombineViewProps, 'pane' | 'words' | 'choice'> {
  readonly onChoice: (choice: Partial<CombineChoice>) => void;
}

function People({ words, pane, choice, onChoice }: PeopleProps): ReactNode {
  const styles = useToolStyles();
  const { combine } = words;
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>{combine.people}</summary>
      <p className={styles.hint}>{combine.peopleHint}</p>
      <OneTable
        label={combine.newPeople}
        words={words}
        pane={pane}
        value={choice.people}
        onValue={(people) => onChoice({ people })}
      />
      <OneTable
        label={combine.directory}
        words={words}
        pane={pane}
        value={choice.directory}
        onValue={(directory) => onChoice({ directory })}
      />
    </details>
  );
}

interface OneTableProps extends Pick<CombineViewProps, 'pane' | 'words'> {
  readonly label: string;
  readonly value: TableChoice | null;
  readonly onValue: (table: TableChoice | null) => void;
}

/** One sheet or file; the picked file stands among the sheets. */
function OneTable({ label, words, pane, value, onValue }: OneTableProps): ReactNode {
  const styles = useToolStyles();
  const fit = sheetsOf(pane).filter(({ isFit }) => isFit);
  const now = value === null ? '' : value.from === 'disk' ? 'file' : value.sheet.id;
  return (
    <div className={styles.group}>
      <Field label={label}>
        <Select
          value={now}
          onChange={(_, { value: chosen }) => {
            const sheet = pane.sheets.find(({ id }) => id === chosen);
            if (sheet !== undefined) onValue({ from: 'workbook', sheet });
            else if (chosen === '') onValue(null);
          }}
        >
          <option value="">{words.tables.none}</option>
          {value?.from === 'disk' && <option value="file">{value.file.name}</option>}
          {fit.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <FileButton
        label={words.tables.pickOne(label)}
        multiple={false}
        taken={[]}
        onPick={([file]) => onValue(file === undefined ? null : { from: 'disk', file })}
      />
    </div>
  );
}

type PlannedStep = Extract<MakingStep, { at: 'planned' }>;

function Planned({
  tools,
  pane,
  texts,
  words,
  step,
}: CombineViewProps & { readonly step: PlannedStep }): ReactNode {
  const styles = useToolStyles();
  const { plan } = step;
  const rows = plan.lists.reduce((sum, list) => sum + list.rows, 0);
  return (
    <div className={styles.parts}>
      <PlanView
        words={words}
        texts={texts}
        language={pane.language}
        step={step}
        sentence={words.combine.would(
          rows,
          plan.sources.length,
          plan.lists.length,
          plan.agencyUnclear,
        )}
      />
      <WaysOn tools={tools} words={words} plan={plan} />
    </div>
  );
}

/** Making it, or what takes a refusal away. */
function WaysOn({
  tools,
  words,
  plan,
}: Pick<CombineViewProps, 'tools' | 'words'> & Pick<PlannedStep, 'plan'>): ReactNode {
  const styles = useToolStyles();
  const { chooseCombine, plan: planAgain, make, back } = tools.actions;
  const chosen = (choice: Partial<CombineChoice>): void => {
    chooseCombine(choice);
    void planAgain();
  };
  const { refusals } = plan;
  const isMixed = refusals.some(({ reason }) => reason === 'several-agencies');
  const mayDrop = refusals.some((one) => one.reason === 'repeated' && one.areIdentical);
  return (
    <div className={styles.buttons}>
      {refusals.length === 0 && (
        <Button appearance="primary" onClick={() => void make()}>
          {words.combine.make}
        </Button>
      )}
      {isMixed && (
        <Button onClick={() => chosen({ agencies: 'one-list-each' })}>
          {words.combine.byAgency}
        </Button>
      )}
      {mayDrop && (
        <Button onClick={() => chosen({ repeats: 'drop-identical' })}>
          {words.combine.dropRepeated}
        </Button>
      )}
      <Button onClick={back}>{words.back}</Button>
    </div>
  );
}

type DoneStep = Extract<MakingStep, { at: 'done' }>;

function Done({ tools, words, step }: CombineViewProps & { readonly step: DoneStep }): ReactNode {
  const styles = useToolStyles();
  const [first, ...more] = step.made;
  if (first === undefined) return null;
  const isOne = more.length === 0;
  return (
    <div className={styles.parts} role="status">
      <p className={styles.sentence}>
        {isOne
          ? words.combine.done(first.rows, first.name)
          : words.combine.several(step.made.length)}
      </p>
      {isOne && (
        <p className={styles.text}>
          {step.guarded ? words.combine.guarded : words.combine.notGuarded}
        </p>
      )}
      <div className={styles.buttons}>
        {!isOne &&
          step.made.map(({ id, name }) => (
            <Button key={id} size="small" onClick={() => void tools.actions.show(id)}>
              {words.show(name)}
            </Button>
          ))}
        <Button appearance="primary" onClick={tools.actions.close}>
          {words.finish}
        </Button>
      </div>
    </div>
  );
}
