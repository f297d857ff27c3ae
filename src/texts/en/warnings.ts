import { numberFormat, plural } from '../numbers';
import type { WarningsTexts } from '../warningsTexts';
import { quoted } from './words';

const number = numberFormat('en');

/** Warnings that somebody acknowledges with a reason. */
export const warnings: WarningsTexts = {
  heading: 'Acknowledge warnings',
  about: 'Each needs a reason. It stands in every check report made after that.',
  accepted: (accepted, all) => `${number(accepted)} of ${number(all)} acknowledged`,
  findings: (findings) => `${number(findings)} ${plural(findings, 'finding', 'findings')}`,
  accept: 'Acknowledge …',
  acceptOf: (rule) => `Acknowledge …: ${quoted(rule)}`,
  reason: 'Known, because …',
  confirm: 'Acknowledge',
  cancel: 'Cancel',
  isAccepted: 'acknowledged',
  because: (reason) => `Reason: ${reason}`,
  takeBack: 'Take back',
  takeBackOf: (rule) => `Take back: ${quoted(rule)}`,
};
