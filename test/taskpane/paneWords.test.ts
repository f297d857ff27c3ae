import { loadWords } from '../../src/taskpane/paneWords';

test.each(['de', 'en'] as const)(
  '%s is there from the start, the other one when asked for',
  async (first) => {
    const other = first === 'de' ? 'en' : 'de';
    const words = await loadWords(first);
    expect(words.of(first).language).toBe(first);
    expect(words.of(other).language).toBe(first);
    await words.load(other);
    expect(words.of(other).language).toBe(other);
    expect(words.of(first).language).toBe(first);
  },
);
