import type { AccountFault } from '../../core/identifiers/accountFault';
import type { AccountInvalidDetails } from '../../core/rules/grammar/accountInvalid';
import { codePointName } from '../../core/unicode/codePointName';

const parts: Readonly<Record<'account-name' | 'local-part' | 'domain', string>> = {
  'account-name': 'im Kontonamen',
  'local-part': 'vor dem @',
  domain: 'nach dem @',
};

const names = { 'account-name': 'der Kontoname', 'local-part': 'der Teil vor dem @' } as const;

/** Why a text is no account, as the end of a sentence. */
export function accountFaultText(fault: AccountFault | AccountInvalidDetails['fault']): string {
  switch (fault.reason) {
    case 'empty':
      return 'es ist leer';
    case 'two-at-signs':
      return 'es enthält mehr als ein @';
    case 'no-local-part':
      return 'vor dem @ steht nichts';
    case 'no-domain':
      return 'nach dem @ steht nichts';
    case 'forbidden-character':
      return `${parts[fault.part]} steht das unerlaubte Zeichen „${fault.character}“ (${codePointName(fault.codePoint)})`;
    case 'leading-period':
      return `${names[fault.part]} beginnt mit einem Punkt`;
    case 'double-period':
      return `${parts[fault.part]} stehen zwei Punkte hintereinander`;
    case 'trailing-period':
      return `${names[fault.part]} endet mit einem Punkt`;
    case 'empty-label':
      return 'in der Domäne fehlt ein Teil zwischen zwei Punkten';
    case 'hyphen-at-label-edge':
      return `der Domänenteil „${fault.label}“ beginnt oder endet mit einem Bindestrich`;
    case 'label-too-long':
      return `der Domänenteil „${fault.label}“ ist länger als ${fault.limit} Zeichen`;
    case 'local-part-too-long':
      return `der Teil vor dem @ ist länger als ${fault.limit} Bytes`;
    case 'domain-too-long':
      return `die Domäne ist länger als ${fault.limit} Zeichen`;
    case 'too-long':
      return `es ist länger als ${fault.limit} Zeichen`;
    case 'domain-not-accepted':
      return `die Domäne ${fault.domain} steht nicht in den Vorgaben`;
  }
}
