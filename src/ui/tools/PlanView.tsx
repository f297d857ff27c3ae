import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgencyRows } from '../../app/lists/listSource';
import type { ListPlan, PlannedSource } from '../../app/ports/listPlanner';
import type { MakingStep } from '../../app/tools/state';
import { builtInProfile } from '../../core/profile/builtInProfile';
import { tableName } from '../../core/report/tableName';
import { numberFormat } from '../../texts/numbers';
import { reasonWord } from '../../texts/reasonWord';
import type { Texts } from '../../texts/texts';
import type { PlannedTexts, ToolsTexts } from '../../texts/toolsTexts';
import { findingLines, refusalLines, repeatLines } from './refusalLines';
import { useToolStyles } from './useToolStyles';

/** What would be made. */
export interface PlanViewProps {
  readonly words: ToolsTexts;
  readonly texts: Texts;
  readonly language: 'de' | 'en';
  readonly step: Extract<MakingStep, { at: 'planned' }>;
  /** What would come of it, where nothing stands in the way. */
  readonly sentence: string;
  /** Whether the only source was just checked against another list and is right. */
  readonly isProven: boolean;
}

/** The sentence or what stands in the way, where the rows come from, and what becomes of them. */
export function PlanView(props: PlanViewProps): ReactNode {
  const { words, step, sentence } = props;
  const styles = useToolStyles();
  const { plan } = step;
  const isRefused = plan.refusals.length > 0;
  return (
    <div className={styles.parts}>
      {step.changed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.planned.changed}</MessageBarBody>
        </MessageBar>
      )}
      {isRefused ? <Refusals {...props} /> : <p className={styles.sentence}>{sentence}</p>}
      {plan.sources.length > 0 && <Sources {...props} />}
      {!isRefused && <Notes {...props} plan={plan} />}
      {!isRefused && plan.lists.length > 0 && <Lists {...props} />}
    </div>
  );
}

function Refusals({ words, texts, step }: PlanViewProps): ReactNode {
  const styles = useToolStyles();
  const { plan } = step;
  return (
    <div className={styles.group} role="alert">
      <p className={styles.sentence}>✗ {words.planned.refused}</p>
      {plan.refusals.map((refusal, at) => {
        const { sentence, rows } = refusalLines(refusal, plan, texts, words);
        return (
          <div key={at} className={styles.group}>
            <p className={styles.text}>{sentence}</p>
            {rows.length > 0 && (
              <ul className={styles.list}>
                {rows.map((row, index) => (
                  <li key={index}>{row}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Sources({ words, texts, language, step }: PlanViewProps): ReactNode {
  const styles = useToolStyles();
  const number = numberFormat(language);
  const { columns, found, from } = words.planned;
  const headed = step.plan.sources[0]?.headings.filter((heading) => heading !== '') ?? [];
  return (
    <div className={styles.group}>
      <table className={styles.table}>
        <caption className={styles.caption}>{from}</caption>
        <PlanHead columns={columns} />
        <tbody>
          {step.plan.sources.map((source, at) => (
            <tr key={at}>
              <td>
                {source.file === null || source.file === source.name
                  ? source.name
                  : tableName(source.file, source.name)}
                <Warnings source={source} words={words} texts={texts} />
              </td>
              <td className="number">{number(source.rows)}</td>
              <td>{agencies(source.agencies, words, number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {headed.length > 0 && <span className={styles.hint}>{found(headed)}</span>}
    </div>
  );
}

function PlanHead({ columns }: Pick<PlannedTexts, 'columns'>): ReactNode {
  return (
    <thead>
      <tr>
        <th>{columns.list}</th>
        <th className="number">{columns.rows}</th>
        <th>{columns.agency}</th>
      </tr>
    </thead>
  );
}

function Warnings({
  source,
  words,
  texts,
}: Pick<PlanViewProps, 'words' | 'texts'> & { readonly source: PlannedSource }): ReactNode {
  const styles = useToolStyles();
  const { warnings } = source;
  if (warnings.total === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>⚠ {words.planned.warnings(warnings.total)}</summary>
      <ul className={styles.list}>
        {findingLines(warnings, texts, words).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function agencies(
  all: readonly AgencyRows[],
  words: ToolsTexts,
  number: (value: number) => string,
): string {
  const named = (agency: string | null): string => agency ?? words.planned.agencyUnknown;
  const [first] = all;
  if (all.length === 1 && first !== undefined) return named(first.agency);
  return all.map(({ agency, rows }) => `${named(agency)} (${number(rows)})`).join(', ');
}

/** What was left out, added, taken once, and what cannot be told. */
function Notes({
  plan,
  texts,
  words,
  isProven,
}: Pick<PlanViewProps, 'texts' | 'words' | 'isProven'> & { readonly plan: ListPlan }): ReactNode {
  const styles = useToolStyles();
  const { lists, language } = texts;
  const reasons = new Set(plan.excluded.map(({ reason }) => reason));
  const named = [...reasons].map((id) => reasonWord(id, builtInProfile, language));
  const rows = plan.lists.reduce((sum, list) => sum + list.rows, 0);
  const untold = plan.agencies.find(({ agency }) => agency === null)?.rows ?? rows;
  const unsealed = plan.sources.filter(({ sealed }) => !sealed).map(({ name }) => name);
  const sealed = plan.sources.filter((source) => source.sealed).map(({ name }) => name);
  const notes = [
    ...(plan.excluded.length === 0 ? [] : [lists.excluded(plan.excluded.length, named)]),
    ...(plan.added === 0 ? [] : [lists.added(plan.added)]),
    ...(plan.dropped.total === 0
      ? []
      : [lists.dropped(plan.dropped.total), ...repeatLines(plan.dropped, plan, texts, words)]),
    ...(plan.agencyUnclear ? [`⚠ ${lists.agencyUnclear(untold, rows)}`] : []),
    ...(sealed.length === 0 ? [] : [lists.sealed(sealed)]),
    ...(unsealed.length === 0 || isProven ? [] : [words.planned.unsealed(unsealed)]),
  ];
  return (
    <ul className={styles.list}>
      {notes.map((note, at) => (
        <li key={at}>{note}</li>
      ))}
    </ul>
  );
}

function Lists({ words, language, step }: PlanViewProps): ReactNode {
  const styles = useToolStyles();
  const number = numberFormat(language);
  const { columns, made, agencyUnknown } = words.planned;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{made}</caption>
      <PlanHead columns={columns} />
      <tbody>
        {step.plan.lists.map(({ name, rows, agency }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="number">{number(rows)}</td>
            <td>{agency ?? agencyUnknown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
