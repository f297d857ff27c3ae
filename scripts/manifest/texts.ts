import type { Problem } from './fault';

/** The languages of the sentences. */
export type Language = 'de' | 'en';

type Sentences = {
  readonly [Kind in Problem['kind']]: (problem: Extract<Problem, { kind: Kind }>) => string;
};

/** What the command says in one language. */
export interface ManifestTexts {
  readonly problems: Sentences;
  readonly fine: (file: string) => string;
  readonly faulty: (file: string, count: number) => string;
  readonly line: (line: number) => string;
  readonly unreadable: (file: string) => string;
  readonly usage: string;
}

const list = (values: readonly string[]): string => values.join(', ');

const german: ManifestTexts = {
  problems: {
    'not-well-formed': () => 'Hier oder gleich danach ist das XML nicht wohlgeformt.',
    'cut-off': () => 'Das XML endet zu früh: Hier fehlt noch etwas.',
    'document-type': () => '<!DOCTYPE …> gehört in kein Manifest.',
    'wrong-root': ({ expected }) => `Das äußerste Element muss ${expected} sein.`,
    'wrong-namespace': ({ expected, actual }) =>
      `Der Namensraum muss ${expected} sein${actual === '' ? '; es ist keiner angegeben' : `, nicht ${actual}`}.`,
    'element-not-allowed': ({ allowed }) =>
      allowed.length === 0
        ? 'Dieses Element gehört nicht hierher; hier steht keines.'
        : `Dieses Element gehört nicht hierher. Hier stehen: ${list(allowed)}.`,
    'element-out-of-order': ({ order }) =>
      `Dieses Element steht an der falschen Stelle. Reihenfolge: ${list(order)}.`,
    'element-missing': ({ name }) => `Darin fehlt das Element ${name}.`,
    'element-repeated': ({ most }) => `Dieses Element steht zu oft hier; erlaubt: ${most}.`,
    'text-not-allowed': ({ text }) => `Hier steht Text, wo keiner hingehört: „${text}“.`,
    'attribute-missing': ({ name }) => `Das Attribut ${name} fehlt.`,
    'attribute-not-allowed': () => 'Dieses Attribut gehört nicht hierher.',
    'value-empty': () => 'Der Wert ist leer.',
    'value-too-long': ({ length, limit }) =>
      `Der Wert ist ${length} Zeichen lang; erlaubt sind ${limit}.`,
    'value-not-one-of': ({ value, allowed }) =>
      `„${value}“ geht hier nicht; erlaubt: ${list(allowed)}.`,
    'value-repeated': ({ value }) => `„${value}“ ist schon vergeben.`,
    'not-a-guid': ({ value }) => `„${value}“ ist keine GUID (8-4-4-4-12 Hexadezimalziffern).`,
    'not-a-version': ({ value }) => `„${value}“ ist keine Version aus vier Zahlen wie 1.0.0.0.`,
    'not-a-locale': ({ value }) => `„${value}“ ist keine Sprache mit Region wie de-DE.`,
    'not-an-address': ({ value }) => `„${value}“ ist keine Adresse.`,
    'not-https': ({ value }) => `${value} beginnt nicht mit https; Office lädt nichts anderes.`,
    'development-address': ({ value }) =>
      `${value} liegt auf dem eigenen Rechner; andere erreichen es nicht. „npm run build -- --env url=https://…“ setzt die richtige Adresse ein.`,
    'address-elsewhere': ({ value, folder }) =>
      `${value} liegt nicht unter ${folder}, wo die Seite des Bereichs liegt.`,
    'resid-unknown': ({ resid, list: where }) => `„${resid}“ steht nicht unter ${where}.`,
    'resid-of-other-list': ({ resid, list: where, found }) =>
      `„${resid}“ steht unter ${found}, muss aber unter ${where} stehen.`,
    'resource-unused': ({ id }) => `„${id}“ wird nirgends gebraucht.`,
    'other-runtime': ({ expected, actual }) =>
      `„${actual}“ muss „${expected}“ heißen wie bei Runtime, sonst startet die gemeinsame Laufzeit nicht.`,
    'other-page': ({ expected, actual }) =>
      `${actual} muss dieselbe Seite sein wie die der Laufzeit: ${expected}.`,
    'second-pane': () =>
      'Eine gemeinsame Laufzeit hat nur einen Bereich: Nur eine Schaltfläche darf ShowTaskpane haben, jede weitere braucht ExecuteFunction.',
    'set-missing': ({ name, version }) => `Das Requirement Set ${name} ${version} fehlt.`,
    'set-version': ({ name, expected, actual }) =>
      `${name} muss ${expected} sein, nicht ${actual}.`,
    'language-missing': ({ locale }) => `Der Text fehlt auf ${locale}.`,
    'language-repeated': ({ locale }) => `Den Text auf ${locale} gibt es schon.`,
    'icon-size-missing': ({ size }) => `Das Symbol fehlt in ${size} Pixeln.`,
    'icon-missing': ({ file }) => `Die Datei ${file} gibt es nicht neben dem Manifest.`,
    'icon-not-png': ({ file }) => `${file} ist keine PNG-Datei.`,
    'icon-of-other-size': ({ file, expected, width, height }) =>
      `${file} ist ${width} × ${height} Pixel groß statt ${expected} × ${expected}.`,
  },
  fine: (file) => `${file}: in Ordnung.`,
  faulty: (file, count) => `${file}: ${count === 1 ? '1 Fehler' : `${count} Fehler`}`,
  line: (line) => `Zeile ${line}`,
  unreadable: (file) => `${file} lässt sich nicht lesen.`,
  usage: 'Aufruf: npm run validate -- [MANIFEST] [--production] [--language de|en]',
};

const english: ManifestTexts = {
  problems: {
    'not-well-formed': () => 'Here or right behind it the XML is not well-formed.',
    'cut-off': () => 'The XML ends too early: something is missing here.',
    'document-type': () => '<!DOCTYPE …> belongs in no manifest.',
    'wrong-root': ({ expected }) => `The outermost element must be ${expected}.`,
    'wrong-namespace': ({ expected, actual }) =>
      `The namespace must be ${expected}${actual === '' ? '; none is given' : `, not ${actual}`}.`,
    'element-not-allowed': ({ allowed }) =>
      allowed.length === 0
        ? 'This element does not belong here; none does.'
        : `This element does not belong here. What does: ${list(allowed)}.`,
    'element-out-of-order': ({ order }) =>
      `This element stands in the wrong place. The order: ${list(order)}.`,
    'element-missing': ({ name }) => `The element ${name} is missing in it.`,
    'element-repeated': ({ most }) => `This element stands here too often; allowed: ${most}.`,
    'text-not-allowed': ({ text }) => `There is text where none belongs: “${text}”.`,
    'attribute-missing': ({ name }) => `The attribute ${name} is missing.`,
    'attribute-not-allowed': () => 'This attribute does not belong here.',
    'value-empty': () => 'The value is empty.',
    'value-too-long': ({ length, limit }) =>
      `The value has ${length} characters; ${limit} are allowed.`,
    'value-not-one-of': ({ value, allowed }) =>
      `“${value}” won't do here; allowed: ${list(allowed)}.`,
    'value-repeated': ({ value }) => `“${value}” is taken already.`,
    'not-a-guid': ({ value }) => `“${value}” is no GUID (8-4-4-4-12 hexadecimal digits).`,
    'not-a-version': ({ value }) => `“${value}” is no version of four numbers like 1.0.0.0.`,
    'not-a-locale': ({ value }) => `“${value}” is no language with its region like de-DE.`,
    'not-an-address': ({ value }) => `“${value}” is no address.`,
    'not-https': ({ value }) => `${value} does not start with https; Office loads nothing else.`,
    'development-address': ({ value }) =>
      `${value} lies on this machine; nobody else reaches it. “npm run build -- --env url=https://…” puts in the right address.`,
    'address-elsewhere': ({ value, folder }) =>
      `${value} does not lie below ${folder}, where the pane's page lies.`,
    'resid-unknown': ({ resid, list: where }) => `“${resid}” is not in ${where}.`,
    'resid-of-other-list': ({ resid, list: where, found }) =>
      `“${resid}” is in ${found}, but must be in ${where}.`,
    'resource-unused': ({ id }) => `“${id}” is used nowhere.`,
    'other-runtime': ({ expected, actual }) =>
      `“${actual}” must be “${expected}” as in Runtime, or the shared runtime does not start.`,
    'other-page': ({ expected, actual }) =>
      `${actual} must be the same page as the runtime's: ${expected}.`,
    'second-pane': () =>
      'A shared runtime has one pane: only one button may have ShowTaskpane, any other needs ExecuteFunction.',
    'set-missing': ({ name, version }) => `The requirement set ${name} ${version} is missing.`,
    'set-version': ({ name, expected, actual }) => `${name} must be ${expected}, not ${actual}.`,
    'language-missing': ({ locale }) => `The text is missing in ${locale}.`,
    'language-repeated': ({ locale }) => `The text is there already in ${locale}.`,
    'icon-size-missing': ({ size }) => `The icon is missing in ${size} pixels.`,
    'icon-missing': ({ file }) => `There is no file ${file} beside the manifest.`,
    'icon-not-png': ({ file }) => `${file} is no PNG file.`,
    'icon-of-other-size': ({ file, expected, width, height }) =>
      `${file} is ${width} × ${height} pixels large instead of ${expected} × ${expected}.`,
  },
  fine: (file) => `${file}: all right.`,
  faulty: (file, count) => `${file}: ${count === 1 ? '1 fault' : `${count} faults`}`,
  line: (line) => `Line ${line}`,
  unreadable: (file) => `${file} can't be read.`,
  usage: 'Usage: npm run validate -- [MANIFEST] [--production] [--language de|en]',
};

/** Both languages; a sentence that one lacks does not compile. */
export const TEXTS: Readonly<Record<Language, ManifestTexts>> = { de: german, en: english };

/** The sentence for a problem, in that language. Never throws. */
export function sentenceOf(problem: Problem, texts: ManifestTexts): string {
  // The catalog holds for each kind a function of just that kind, which the compiler can't follow.
  const say = texts.problems[problem.kind] as (problem: Problem) => string;
  return say(problem);
}
