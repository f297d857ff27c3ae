import { Failure } from '../../core/failure';
import { failures as german } from '../../texts/de/failures';
import { failures as english } from '../../texts/en/failures';
import type { PageLanguage, PageTexts } from './pageTexts';

/** One sentence why a file is not opened, with its name; `error` is what its reader threw. Never throws. */
export function whyUnreadable(
  file: string,
  error: unknown,
  language: PageLanguage,
  texts: PageTexts,
): string {
  if (!(error instanceof Failure))
    return texts.unreadable(file, error instanceof Error ? error.message : String(error));
  const { code, details } = error as Failure;
  // The catalog names what the pane reads, too.
  if (code === 'file-extension') return texts.noSuchFiles(file);
  const all = language === 'de' ? german : english;
  // Code and details belong together by construction; a union cannot say so.
  const say = all[code] as (name: string, details: object) => string;
  return say(file, details);
}
