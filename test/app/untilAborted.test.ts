import { untilAborted } from '../../src/app/untilAborted';

const never = (): Promise<number> => new Promise(() => undefined);

test('what the work comes to', async () => {
  const { signal } = new AbortController();
  await expect(untilAborted(Promise.resolve(7), signal)).resolves.toBe(7);
  const broken = new Error('broken');
  await expect(untilAborted(Promise.reject(broken), signal)).rejects.toBe(broken);
});

test('called off, it waits for nothing, whatever comes later', async () => {
  const calling = new AbortController();
  let finish: (value: number) => void = () => undefined;
  const waiting = untilAborted(
    new Promise<number>((resolve) => (finish = resolve)),
    calling.signal,
  );
  calling.abort();
  await expect(waiting).rejects.toBe(calling.signal.reason);
  finish(7);
  await expect(waiting).rejects.toBe(calling.signal.reason);
});

test('called off before it began', async () => {
  const signal = AbortSignal.abort();
  await expect(untilAborted(never(), signal)).rejects.toBe(signal.reason);
});
