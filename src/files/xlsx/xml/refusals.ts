import { Failure } from '../../../core/failure';

/** The failure for a part whose XML or structure breaks the format; `null` if the part isn't known. */
export function damaged(part: string | null): Failure<'file-damaged'> {
  return new Failure('file-damaged', { part });
}

/** The failure for a text, tag or comment longer than allowed; `limit` in bytes. */
export function textTooLong(limit: number): Failure<'file-too-large'> {
  return new Failure('file-too-large', { what: 'text-length', limit });
}
