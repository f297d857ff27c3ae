/**
 * A value for every row (or column) of a sheet, kept as spans of equal values: each begins at `from`
 * (from 0, the first at 0) and reaches to the next. Two neighbours never hold the same value.
 */
export type Spans<T> = readonly Span<T>[];

/** One span; see `Spans`. */
export interface Span<T> {
  readonly from: number;
  readonly value: T;
}

/** The same value everywhere. Never throws. */
export function everywhere<T>(value: T): Spans<T> {
  return [{ from: 0, value }];
}

/** The value at a position from 0. Never throws for spans that begin at 0. */
export function valueAt<T>(spans: Spans<T>, position: number): T {
  return spanAt(spans, position).value;
}

function spanAt<T>(spans: Spans<T>, position: number): Span<T> {
  const span = spans[indexAt(spans, position)];
  if (span === undefined) throw new RangeError('spans begin at 0');
  return span;
}

function indexAt<T>(spans: Spans<T>, position: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.from ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans that touch `count` positions from `first` on, cut to them. Never throws. */
export function slice<T>(spans: Spans<T>, first: number, count: number): Spans<T> {
  const inside = spans.filter((span) => span.from > first && span.from < first + count);
  return [{ from: first, value: valueAt(spans, first) }, ...inside];
}

/** The spans with the values of a range changed by a rule. Never throws by itself. */
export function mapped<T>(
  spans: Spans<T>,
  first: number,
  count: number,
  rule: (value: T) => T,
): Spans<T> {
  const changed = slice(spans, first, count).map(({ from, value }) => ({
    from,
    value: rule(value),
  }));
  return joined([...before(spans, first), ...changed, ...after(spans, first + count)]);
}

/** The spans with a range replaced by other spans, which begin at `first`. Never throws. */
export function replaced<T>(
  spans: Spans<T>,
  first: number,
  count: number,
  middle: Spans<T>,
): Spans<T> {
  return joined([...before(spans, first), ...middle, ...after(spans, first + count)]);
}

/** The spans with room of `count` positions made at `at`; the new ones get the value before them. Never throws. */
export function opened<T>(spans: Spans<T>, at: number, count: number): Spans<T> {
  const value = valueAt(spans, Math.max(0, at - 1));
  const moved = after(spans, at).map((span) => ({ ...span, from: span.from + count }));
  return joined([...before(spans, at), { from: at, value }, ...moved]);
}

/** The spans without `count` positions from `at` on. Never throws. */
export function closed<T>(spans: Spans<T>, at: number, count: number): Spans<T> {
  const moved = after(spans, at + count).map((span) => ({ ...span, from: span.from - count }));
  return joined([...before(spans, at), ...moved]);
}

/** The spans with the positions from `first` on in a new order: position `first + i` gets what `first + order[i]` had. Never throws. */
export function permuted<T>(spans: Spans<T>, first: number, order: Int32Array): Spans<T> {
  const part = slice(spans, first, order.length);
  if (part.length === 1) return spans;
  const values = Array.from(order, (old, index) => ({
    from: first + index,
    value: valueAt(part, first + old),
  }));
  return replaced(spans, first, order.length, values);
}

function before<T>(spans: Spans<T>, at: number): Spans<T> {
  return spans.filter((span) => span.from < at);
}

function after<T>(spans: Spans<T>, at: number): Spans<T> {
  const later = spans.filter((span) => span.from > at);
  return [{ from: at, value: valueAt(spans, at) }, ...later];
}

function joined<T>(spans: Spans<T>): Spans<T> {
  const kept: Span<T>[] = [];
  for (const span of spans) {
    if (kept.at(-1)?.from === span.from) kept.pop();
    const last = kept.at(-1);
    if (last === undefined || last.value !== span.value) kept.push(span);
  }
  return kept;
}
