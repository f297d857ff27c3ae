import { styleText } from 'node:util';

/** Paints words on a terminal; colour never alone: symbol and word say the same. */
export interface Style {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly plain: (text: string) => string;
}

const plain = (text: string): string => text;

/** Colours for a terminal, none for a file, a pipe or where NO_COLOR asks for none. */
export function styleFor(isTerminal: boolean, noColour: boolean): Style {
  if (!isTerminal || noColour) return { good: plain, bad: plain, warn: plain, plain };
  return {
    good: (text) => styleText('blue', text),
    bad: (text) => styleText('red', text),
    warn: (text) => styleText('yellow', text),
    plain,
  };
}
