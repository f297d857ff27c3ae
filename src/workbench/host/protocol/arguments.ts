import { HostError } from './hostError';
import { HostObject, type ClassName } from './hostObject';
import { isRecord } from './messages';

/** The arguments of a call, read by position from 0 with the type that is expected; objects are resolved before. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; undefined where it was left out or null. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  /** Throws an InvalidArgument where it is no text. */
  text(index: number): string {
    return this.optionalText(index) ?? invalid();
  }

  optionalText(index: number): string | undefined {
    const value = this.raw(index);
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : invalid();
  }

  /** Throws an InvalidArgument where it is no whole number. */
  whole(index: number): number {
    return this.optionalWhole(index) ?? invalid();
  }

  optionalWhole(index: number): number | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    return typeof value === 'number' && Number.isInteger(value) ? value : invalid();
  }

  /** False where it was left out. Throws an InvalidArgument where it is no truth. */
  truth(index: number): boolean {
    const value = this.raw(index) ?? false;
    return typeof value === 'boolean' ? value : invalid();
  }

  /** One of some words, in any case; the first of them where it was left out. Throws an InvalidArgument for others. */
  word<W extends string>(index: number, words: readonly [W, ...W[]]): W {
    return wordOf(this.raw(index) ?? words[0], words);
  }

  /** An object of a class. Throws an InvalidArgument where it is none. */
  object<K extends ClassName>(index: number, className: K): HostObject<K> {
    return this.optionalObject(index, className) ?? invalid();
  }

  optionalObject<K extends ClassName>(index: number, className: K): HostObject<K> | undefined {
    const value = this.raw(index);
    return value instanceof HostObject && value.is(className) ? value : undefined;
  }

  /** An object with named fields. Throws an InvalidArgument where it is none. */
  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index);
    return isRecord(value) ? value : invalid();
  }
}

/** One of some words, in any case. Throws an InvalidArgument for others. */
export function wordOf<W extends string>(value: unknown, words: readonly W[]): W {
  const wanted = typeof value === 'string' ? value.toLowerCase() : undefined;
  return words.find((word) => word.toLowerCase() === wanted) ?? invalid();
}

/** Throws an InvalidArgument. */
export function invalid(message?: string): never {
  throw new HostError('InvalidArgument', message);
}

/** A text, number or truth that is set as a property. Each throws an InvalidArgument for anything else. */
export const expected = {
  text: (value: unknown): string => (typeof value === 'string' ? value : invalid()),
  number: (value: unknown): number => (typeof value === 'number' ? value : invalid()),
  truth: (value: unknown): boolean => (typeof value === 'boolean' ? value : invalid()),
  /** Any plain value. */
  plain: (value: unknown): unknown => (value instanceof HostObject ? invalid() : value),
};
