/** Lets clicks, drawing and other messages come to their turn. Never rejects. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Timers of a browser wait 4 ms each, messages don't.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
