import type { FormBlank, FormField, IncidentForm } from '../../core/incident/document';
import { countAstray, type AstrayRow, type ControllerIncident } from '../../core/incident/incident';
import { germanTime } from '../../core/incident/germanTime';
import type { FormBlankName, FormChoice, FormFieldName } from '../incidentTexts';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';
import { accessText, deadlineText } from './times';
import { byExecution, type IncidentContext } from './context';

/**
 * What Art. 33(3) GDPR asks for, and the forms of supervisory authorities beside it (Lower Saxony's:
 * measures before the incident, risk): what follows from the list is filled in, the rest left blank.
 */
export function notificationForm(
  controller: ControllerIncident,
  context: IncidentContext,
  texts: Texts,
): IncidentForm {
  return {
    kind: 'form',
    fields: [
      ...firstFields(context, texts),
      ...concernedFields(controller, texts),
      ...lastFields(controller, texts),
    ],
  };
}

function firstFields(context: IncidentContext, texts: Texts): readonly FormField[] {
  const { form, facts, diagnoses } = {
    ...incidentTextsOf(texts.language),
    diagnoses: texts.diagnoses,
  };
  const known =
    context.known === null
      ? []
      : [`${facts.known}: ${incidentTextsOf(texts.language).moment(germanTime(context.known))}.`];
  const access = accessText(context.access, texts);
  const causes = context.diagnoses.map((one) => form.cause(diagnoses[one.kind](one)));
  return [
    field('kind', [], [choices('kind', ['first', 'followUp'], texts)], texts),
    field(
      'known',
      [
        ...known,
        deadlineText(context, texts),
        ...(access === null ? [] : [`${facts.access}: ${access}.`]),
      ],
      [lines('informed', 1, texts), lines('access', 1, texts), lines('delay', 1, texts)],
      texts,
    ),
    field('nature', [form.nature, ...causes, form.goals], [lines('nature', 2, texts)], texts),
  ];
}

function concernedFields({ astray }: ControllerIncident, texts: Texts): readonly FormField[] {
  const { form } = incidentTextsOf(texts.language);
  const { went, maybe } = byExecution(astray);
  const { persons, records } = countAstray(went);
  const secrets = ['health', 'council', 'personnel', 'tax', 'otherSecret'] as const;
  return [
    field('persons', [form.personsSaid(persons)], [lines('persons', 2, texts)], texts),
    field(
      'records',
      [form.recordsSaid(records, maybe.length), ...protectedSaid([...went, ...maybe], texts)],
      [lines('records', 1, texts), choices('categories', secrets, texts)],
      texts,
    ),
  ];
}

function protectedSaid(rows: readonly AstrayRow[], texts: Texts): readonly string[] {
  const counts = new Map<string, number>();
  for (const { protectedAs } of rows) {
    const label = protectedAs?.[texts.language];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) =>
    incidentTextsOf(texts.language).form.protectedSaid(label, count),
  );
}

function lastFields({ astray }: ControllerIncident, texts: Texts): readonly FormField[] {
  const { form } = incidentTextsOf(texts.language);
  const { crossAgency } = countAstray(byExecution(astray).went);
  const taken = (['locked', 'told', 'returned', 'deleted'] as const).map((name) =>
    lines(name, 1, texts),
  );
  return [
    field('contact', [], [lines('contact', 2, texts)], texts),
    field(
      'consequences',
      [form.consequences],
      [
        lines('consequences', 2, texts),
        choices('risk', ['noRisk', 'risk', 'highRisk'], texts),
        lines('riskReason', 2, texts),
      ],
      texts,
    ),
    field(
      'measures',
      [form.measuresSaid(crossAgency)],
      [...taken, lines('further', 2, texts)],
      texts,
    ),
    field('before', [], [lines('before', 2, texts)], texts),
    field(
      'toPersons',
      [form.toPersons],
      [choices('toPersons', ['yes', 'no'], texts), lines('toPersonsReason', 2, texts)],
      texts,
    ),
  ];
}

function field(
  name: FormFieldName,
  said: readonly string[],
  blanks: readonly FormBlank[],
  { language }: Texts,
): FormField {
  const { form } = incidentTextsOf(language);
  const source = name === 'before' ? null : form.sources[name];
  return { name: form.names[name], source, said, blanks };
}

function lines(name: FormBlankName, count: number, { language }: Texts): FormBlank {
  const { form } = incidentTextsOf(language);
  return { kind: 'lines', label: form.blanks[name], lines: count };
}

function choices(
  name: FormBlankName,
  offered: readonly FormChoice[],
  { language }: Texts,
): FormBlank {
  const { form } = incidentTextsOf(language);
  return {
    kind: 'choices',
    label: form.blanks[name],
    choices: offered.map((one) => form.choices[one]),
  };
}
