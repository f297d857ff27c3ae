import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { notReady } from '../../app/tools/chosenTables';
import { wrongAmong } from '../../app/tools/knownWrong';
import type { CombineChoice, MakingStep } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { Exclusions } from './Exclusions';
import { People } from './People';
import { PlanView } from './PlanView';
import { TablesChoice } from './TablesChoice';
import type { ToolsViewProps } from './toolsProps';
import { ToolWorkView } from './ToolWorkView';
import { useAgreement } from './useAgreement';
import { useToolStyles } from './useToolStyles';
import { WrongPairs } from './WrongPairs';

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

function Choosing(props: CombineViewProps): ReactNode {
  const { tools, pane, texts, words, choice } = props;
  const styles = useToolStyles();
  const { actions } = tools;
  const why = notReady(choice);
  return (
    <div className={styles.parts}>
      <p className={styles.text}>{words.combine.question}</p>
      <TablesChoice
        words={words.tables}
        texts={texts}
        pane={pane}
        sheetIds={choice.sheetIds}
        files={choice.files}
        onSheets={(sheetIds) => actions.chooseCombine({ sheetIds })}
        onPick={actions.pickFiles}
        onRemove={actions.removeFile}
        onFileSheets={actions.chooseFileSheets}
      />
      <LeaveOut {...props} />
      <People words={words} texts={texts} pane={pane} choice={choice} actions={actions} />
      <Field label={words.combine.name}>
        <Input
          value={choice.name}
          onChange={(_, { value }) => actions.chooseCombine({ name: value })}
        />
      </Field>
      <div className={styles.group}>
        <Button appearance="primary" disabled={why !== null} onClick={() => void actions.plan()}>
          {words.plan}
        </Button>
        {why !== null && <span className={styles.hint}>{words.combine.notReady[why]}</span>}
      </div>
    </div>
  );
}

function LeaveOut({ tools, pane, texts, words, choice }: CombineViewProps): ReactNode {
  const { chooseCombine, chooseExclusionTable } = tools.actions;
  return (
    <Exclusions
      words={words}
      texts={texts}
      entries={choice.exclusions}
      onEntries={(exclusions) => chooseCombine({ exclusions })}
      sheets={pane.sheets.filter(({ rows }) => rows > 0)}
      table={choice.exclusionTable}
      onTable={chooseExclusionTable}
    />
  );
}

type PlannedStep = Extract<MakingStep, { at: 'planned' }>;

function Planned({
  tools,
  pane,
  texts,
  words,
  choice,
  step,
}: CombineViewProps & { readonly step: PlannedStep }): ReactNode {
  const styles = useToolStyles();
  const { plan } = step;
  const wrong = plan.lists.length === 0 ? 0 : wrongAmong(pane, choice.sheetIds);
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
        isProven={false}
      />
      <WrongPairs pane={pane} words={words} wrong={wrong} />
      <WaysOn tools={tools} words={words} plan={plan} wrong={wrong} />
    </div>
  );
}

interface WaysOnProps extends Pick<CombineViewProps, 'tools' | 'words'> {
  readonly plan: PlannedStep['plan'];
  /** Wrong pairs that somebody has to agree to. */
  readonly wrong: number;
}

/** Making it, or what takes a refusal away. */
function WaysOn({ tools, words, plan, wrong }: WaysOnProps): ReactNode {
  const styles = useToolStyles();
  const { boxes, isGiven } = useAgreement(wrong > 0 ? [words.planned.confirmWrong] : []);
  const { chooseCombine, plan: planAgain, make, back } = tools.actions;
  const chosen = (choice: Partial<CombineChoice>): void => {
    chooseCombine(choice);
    void planAgain();
  };
  const { refusals } = plan;
  const isMixed = refusals.some(({ reason }) => reason === 'several-agencies');
  const mayDrop = refusals.some((one) => one.reason === 'repeated' && one.areIdentical);
  return (
    <>
      {boxes}
      <div className={styles.buttons}>
        {refusals.length === 0 && (
          <Button appearance="primary" disabled={!isGiven} onClick={() => void make()}>
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
    </>
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
          : words.combine.several(step.made.length, step.guarded)}
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
