import type { WarningsTexts } from '../../src/texts/warningsTexts';
import type { SamplesOf } from './said';

/** Arguments for what the pane says of warnings that can be accepted. */
export const warningsArguments: SamplesOf<WarningsTexts> = {
  heading: null,
  about: null,
  accepted: [
    [0, 1],
    [1200, 1790],
  ],
  findings: [[1], [1200]],
  accept: null,
  acceptOf: [['Ausgeblendete Zeilen']],
  reason: null,
  confirm: null,
  cancel: null,
  isAccepted: null,
  because: [['im Team besprochen']],
  takeBack: null,
  takeBackOf: [['Ausgeblendete Zeilen']],
};
