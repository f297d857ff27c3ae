import type { AccountFault } from '../../core/identifiers/accountFault';
import type { AccountInvalidDetails } from '../../core/rules/grammar/accountInvalid';
import { codePointName } from '../../core/unicode/codePointName';

const parts: Readonly<Record<'account-name' | 'local-part' | 'domain', string>> = {
  'account-name': 'the account name',
  'local-part': 'the part before the @',
  domain: 'the domain',
};

/** Why a text is no account, as the end of a sentence. */
export function accountFaultText(fault: AccountFault | AccountInvalidDetails['fault']): string {
  switch (fault.reason) {
    case 'empty':
      return 'it is empty';
    case 'two-at-signs':
      return 'it contains more than one @';
    case 'no-local-part':
      return 'there is nothing before the @';
    case 'no-domain':
      return 'there is nothing after the @';
    case 'forbidden-character':
      return `${parts[fault.part]} contains the forbidden character “${fault.character}” (${codePointName(fault.codePoint)})`;
    case 'leading-period':
      return `${parts[fault.part]} starts with a full stop`;
    case 'double-period':
      return `${parts[fault.part]} contains two full stops in a row`;
    case 'trailing-period':
      return `${parts[fault.part]} ends with a full stop`;
    case 'empty-label':
      return 'a part of the domain between two full stops is missing';
    case 'hyphen-at-label-edge':
      return `the domain part “${fault.label}” starts or ends with a hyphen`;
    case 'label-too-long':
      return `the domain part “${fault.label}” is longer than ${fault.limit} characters`;
    case 'local-part-too-long':
      return `the part before the @ is longer than ${fault.limit} bytes`;
    case 'domain-too-long':
      return `the domain is longer than ${fault.limit} characters`;
    case 'too-long':
      return `it is longer than ${fault.limit} characters`;
    case 'domain-not-accepted':
      return `the domain ${fault.domain} is not in the profile`;
  }
}
