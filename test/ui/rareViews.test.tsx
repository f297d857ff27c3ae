/** @jest-environment jsdom */
import '../support/dom';
import { act, cleanup, render, screen } from '@testing-library/react';
import { GalleryPane } from './gallery/GalleryPane';
import { rareStates } from './gallery/rareStates';

afterEach(cleanup);

/** What each view says, and nothing less. */
const SAID: Readonly<Record<string, RegExp>> = {
  'list-swapped': /Konto und AD-ID scheinen vertauscht\. Bitte angeben\./,
  'list-same-column': /Konto und AD-ID müssen in verschiedenen Spalten stehen\./,
  'no-other-sheets': /Diese Arbeitsmappe hat keine weiteren Blätter\./,
  'sheets-gone': /„Charge 2“, „Charge 3“, „Charge 4“ gibt es in dieser Arbeitsmappe nicht mehr\./,
  'pick-again': /Bitte diese Dateien noch einmal wählen, wenn das wieder gelten soll\./,
  'refused-no-rows': /Die Paare scheinen darüber zu stehen \(Zeile 1 bis 790\)/,
  'refused-file': /„Liste aller Konten der Gewerbeaufsicht 2025\.csv“ sind keine Spalten/,
  'sheet-protected':
    /„Nachmigration“ lässt sich nicht ändern: geschützt oder nur zum Lesen geöffnet\. Bitte in Excel unter „Überprüfen“/,
  unexpected: /Unerwarteter Fehler im Programm: Cannot read .* den Satz weitergeben\./,
};

test.each(Object.keys(rareStates('de')))('%s', async (view) => {
  const start = rareStates('de')[view];
  if (start === undefined) throw new Error(`no view ${view}`);
  await act(async () => render(<GalleryPane start={start} look="light" />));
  // A refusal is also said aloud, to those who do not see the screen.
  for (const said of screen.getAllByText(SAID[view] ?? /^$/)) expect(said).toBeVisible();
});
