import type { IncidentDocument, IncidentSection } from '../../core/incident/document';
import { notificationDeadline } from '../../core/incident/deadline';
import { germanTime } from '../../core/incident/germanTime';
import { countAstray, type ControllerIncident } from '../../core/incident/incident';
import type { ReportBlock, ReportFact, ReportVerdict } from '../../core/report/document';
import { numberFormat } from '../numbers';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';
import { agencyName, byExecution, factOf, type ByExecution, type IncidentContext } from './context';
import { notificationForm } from './form';
import { astraySection, destinationsSection, receivedSection, untoldSection } from './tables';
import { accessText, deadlineText } from './times';

/**
 * The report for one controller: whose mail went to whom, when its notification is due, and the
 * notification itself with blanks. Nothing is judged anew; what happened is told in the past. Never
 * throws.
 */
export function incidentReport(
  controller: ControllerIncident,
  context: IncidentContext,
  texts: Texts,
): IncidentDocument {
  const rows = byExecution(controller.astray);
  const incident = incidentTextsOf(texts.language);
  const sections: (IncidentSection | null)[] = [
    { heading: null, blocks: summary(controller, rows, context, texts) },
    destinationsSection(controller, rows, texts),
    {
      heading: incident.headings.form,
      blocks: [
        { kind: 'paragraph', text: incident.says.form },
        notificationForm(controller, context, texts),
      ],
    },
    astraySection('astray', rows.went, texts),
    astraySection('maybe', rows.maybe, texts),
    astraySection('prepared', rows.prepared, texts),
    untoldSection(controller, texts),
    receivedSection(controller, texts),
    basis(context, texts),
  ];
  const createdAt = incident.moment(germanTime(context.createdAt));
  return {
    title: incident.title,
    subtitle: incident.subtitle(
      agencyName(controller, texts),
      context.list,
      context.sheet,
      createdAt,
    ),
    sections: sections.filter((section) => section !== null),
  };
}

function summary(
  controller: ControllerIncident,
  rows: ByExecution,
  context: IncidentContext,
  texts: Texts,
): readonly ReportBlock[] {
  const incident = incidentTextsOf(texts.language);
  const counts = countAstray(rows.went);
  const untold = controller.untold.length;
  const text = incident.sentence(agencyName(controller, texts), counts, rows.maybe.length, untold);
  const unsure = rows.maybe.length + untold > 0;
  return [
    verdict(counts.records > 0 ? 'astray' : unsure ? 'open' : 'none', text, texts),
    deadlineVerdict(context, texts),
    { kind: 'facts', facts: numbers(controller, rows, context, texts) },
  ];
}

function verdict(kind: 'astray' | 'open' | 'none', text: string, texts: Texts): ReportVerdict {
  const states = { astray: 'wrong', open: 'unknown', none: 'note' } as const;
  const mark = { state: states[kind], word: incidentTextsOf(texts.language).verdicts[kind] };
  return { kind: 'verdict', mark, text };
}

function deadlineVerdict(context: IncidentContext, texts: Texts): ReportVerdict {
  const { verdicts } = incidentTextsOf(texts.language);
  const { known, createdAt } = context;
  const isOver = known !== null && createdAt > notificationDeadline(known).ends;
  return {
    kind: 'verdict',
    mark: isOver
      ? { state: 'damaged', word: verdicts.deadlineOver }
      : { state: 'note', word: verdicts.deadline },
    text: deadlineText(context, texts),
  };
}

function numbers(
  controller: ControllerIncident,
  { went, maybe, prepared }: ByExecution,
  context: IncidentContext,
  texts: Texts,
): readonly ReportFact[] {
  const { facts: names, moment, says } = incidentTextsOf(texts.language);
  const number = numberFormat(texts.language);
  const counts = countAstray(went);
  const always = (['persons', 'records', 'crossAgency'] as const).map((name) =>
    factOf(names[name], number(counts[name])),
  );
  const others: readonly (readonly [keyof typeof names, number])[] = [
    ['agencyUnknown', counts.agencyUnknown],
    ['protectedMailboxes', counts.protectedMailboxes],
    ['recipients', counts.recipients],
    ['maybe', maybe.length],
    ['prepared', prepared.length],
    ['untold', controller.untold.length],
    ['received', controller.received.filter(({ execution }) => execution !== 'prepared').length],
    ['right', controller.right],
  ];
  return [
    factOf(names.controller, agencyName(controller, texts), 'name'),
    ...always,
    ...others.flatMap(([name, count]) => (count === 0 ? [] : [factOf(names[name], number(count))])),
    factOf(
      names.known,
      context.known === null ? says.windowUnknown : moment(germanTime(context.known)),
    ),
    factOf(names.access, accessText(context.access, texts) ?? says.windowUnknown),
  ];
}

function basis(context: IncidentContext, texts: Texts): IncidentSection {
  const { report } = texts;
  const incident = incidentTextsOf(texts.language);
  const { log, references, checkCode, fingerprint } = context;
  const execution =
    log === null ? incident.says.assumed : incident.logged(log.column, log.executed, log.prepared);
  const compared = references.map(({ name, role, rows }) => report.reference(name, role, rows));
  return {
    heading: incident.headings.basis,
    blocks: [
      { kind: 'paragraph', text: incident.says.controller },
      {
        kind: 'facts',
        facts: [
          factOf(report.facts.list, context.list, 'name'),
          ...(context.sheet === null ? [] : [factOf(report.facts.sheet, context.sheet, 'name')]),
          factOf(report.facts.references, compared, 'name'),
          factOf(incident.facts.execution, execution),
          factOf(
            report.facts.profile,
            report.profile(context.profile.name, context.profile.version),
          ),
          factOf(report.facts.program, context.program),
          ...(checkCode === null ? [] : [factOf(report.facts.checkCode, checkCode, 'code')]),
          ...(fingerprint === null ? [] : [factOf(report.facts.fingerprint, fingerprint, 'code')]),
        ],
      },
    ],
  };
}
