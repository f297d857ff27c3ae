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
  // Whether to paint is decided above; Node would look at this process's own output again.
  const paint = (colour: 'blue' | 'red' | 'yellow') => (text: string) =>
    styleText(colour, text, { validateStream: false });
  return {
    good: paint('blue'),
    bad: paint('red'),
    warn: paint('yellow'),
    plain,
  };
}
