import type { AccountFault } from './accountFault';
import { addressFault } from './addressFault';
import { canonicalDomain } from './domain';
import { lowerCaseOf } from './lowerCase';
import { withoutTmp } from './tmpSuffix';
import { normalForm } from '../unicode/normalForm';

/** What the profile and the answers for the whole column say about accounts. */
export interface AccountReading {
  /** All rows have `SMTP:` or `smtp:` before the address: it is no part of it. */
  readonly stripSmtp: boolean;
  /** Whether `x.tmp` is read as `x`, and where the `.tmp` stands. */
  readonly tmp: 'keep' | 'strip-end' | 'strip-local-part';
}

const SMTP = 'smtp:';
const LONGEST_ACCOUNT_NAME = 20;
const FORBIDDEN_IN_ACCOUNT_NAME = '"/\\[]:;|=,+*?<>';

/** Whether the text, white space before it aside, starts with `SMTP:` in any case. Never throws. */
export function hasSmtpPrefix(text: string): boolean {
  return text.trimStart().slice(0, SMTP.length).toLowerCase() === SMTP;
}

/** The text without white space around it and without an `SMTP:` prefix. Never throws. */
export function withoutSmtpPrefix(text: string): string {
  return hasSmtpPrefix(text) ? text.trim().slice(SMTP.length) : text.trim();
}

/**
 * The form in which two accounts are equal (rules.md, "Canonical forms"): without white space around
 * it, NFC, lower case (`lowerCaseOf`), what follows the last `@` as a domain with A-labels. Dots,
 * `+tags`, diacritics and everything else count. Also defined for texts that are no account
 * (`accountFault`). Never throws.
 */
export function canonicalAccount(text: string, reading: AccountReading): string {
  const stored = reading.stripSmtp ? withoutSmtpPrefix(text) : text.trim();
  const at = stored.lastIndexOf('@');
  const account =
    at < 0
      ? lowerCaseOf(stored)
      : `${lowerCaseOf(stored.slice(0, at))}@${canonicalDomain(stored.slice(at + 1))}`;
  switch (reading.tmp) {
    case 'keep':
      return account;
    case 'strip-end':
      return withoutTmp(account, 'end');
    case 'strip-local-part':
      return withoutTmp(account, 'local-part');
  }
}

/**
 * Why a text fits neither mail address nor UPN nor account name (`account-invalid`), the most
 * telling reason; null if it fits one. White space around it is ignored, an `SMTP:` prefix is not
 * (`withoutSmtpPrefix`); lengths are those of the NFC. With an `@` it is judged as address or UPN,
 * else as account name (Microsoft's `a-samaccountname`). Never throws.
 */
export function accountFault(text: string): AccountFault | null {
  const account = normalForm(text.trim());
  if (account === '') return { reason: 'empty' };
  return account.includes('@') ? addressFault(account) : accountNameFault(account);
}

function accountNameFault(name: string): AccountFault | null {
  for (const character of name) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isControl(codePoint) || FORBIDDEN_IN_ACCOUNT_NAME.includes(character)) {
      return { reason: 'forbidden-character', part: 'account-name', character, codePoint };
    }
  }
  if (name.endsWith('.')) return { reason: 'trailing-period', part: 'account-name' };
  const { length } = name;
  if (length <= LONGEST_ACCOUNT_NAME) return null;
  return { reason: 'too-long', form: 'account-name', length, limit: LONGEST_ACCOUNT_NAME };
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
}
