/**
 * What the work comes to, but no longer than the signal allows: aborted, it rejects at once with the
 * signal's reason, and what the work comes to later is lost.
 */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const callOff = (): void => reject(signal.reason as Error);
    if (signal.aborted) callOff();
    signal.addEventListener('abort', callOff);
    const heard = (): void => signal.removeEventListener('abort', callOff);
    work.then(resolve, reject).finally(heard);
  });
}
