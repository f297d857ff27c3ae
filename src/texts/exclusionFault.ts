import type { ExclusionFaultText, ExclusionWords } from './listsTexts';

/** What is wrong with a wish to leave somebody out, its row in front. Never throws. */
export function sayExclusionFault(words: ExclusionWords, fault: ExclusionFaultText): string {
  const { kind, row } = fault;
  const say = words[kind];
  switch (fault.kind) {
    case 'unknown-reason':
      return say(row, fault.reason, '');
    case 'empty':
      return say(row, '', '');
    case 'unreadable':
    case 'not-in-lists':
      return say(row, fault.value, '');
    case 'not-a-pair':
      return say(row, fault.account, fault.id);
    case 'two-reasons':
      return say(row, String(fault.earlier), '');
  }
}
