import { canonicalDomain } from './domain';
import { lowerCaseOf } from './lowerCase';
import { withoutTmp } from './tmpSuffix';

/** What the profile and the answers for the whole column say about accounts. */
export interface AccountReading {
  /** All rows have `SMTP:` or `smtp:` before the address: it is no part of it. */
  readonly stripSmtp: boolean;
  /** Whether `x.tmp` is read as `x`, and where the `.tmp` stands. */
  readonly tmp: 'keep' | 'strip-end' | 'strip-local-part';
}

const SMTP = 'smtp:';

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
