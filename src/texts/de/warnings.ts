import { numberFormat, plural } from '../numbers';
import type { WarningsTexts } from '../warningsTexts';
import { quoted } from './words';

const number = numberFormat('de');

/** Warnungen, die jemand mit einem Grund bestätigt. */
export const warnings: WarningsTexts = {
  heading: 'Warnungen bestätigen',
  about: 'Jede braucht einen Grund. Er steht in jedem Prüfprotokoll, das danach entsteht.',
  accepted: (accepted, all) => `${number(accepted)} von ${number(all)} bestätigt`,
  findings: (findings) => `${number(findings)} ${plural(findings, 'Befund', 'Befunde')}`,
  accept: 'Bestätigen …',
  acceptOf: (rule) => `Bestätigen …: ${quoted(rule)}`,
  reason: 'Bekannt, weil …',
  confirm: 'Bestätigen',
  cancel: 'Abbrechen',
  isAccepted: 'bestätigt',
  because: (reason) => `Grund: ${reason}`,
  takeBack: 'Zurücknehmen',
  takeBackOf: (rule) => `Zurücknehmen: ${quoted(rule)}`,
};
