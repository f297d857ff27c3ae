import { pause, sessionMemory } from '../../src/browser/session';

function storage(kept: Map<string, string>): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

test('keeps the language over a reload of the window', () => {
  const kept = new Map<string, string>();
  sessionMemory(() => storage(kept)).keepLanguage('en');
  expect(sessionMemory(() => storage(kept)).language()).toBe('en');
});

test('knows no language before one was chosen, and none but ours', () => {
  const kept = new Map<string, string>();
  const memory = sessionMemory(() => storage(kept));
  expect(memory.language()).toBeNull();
  memory.keepLanguage('de');
  kept.set([...kept.keys()][0] ?? '', 'fr');
  expect(sessionMemory(() => storage(kept)).language()).toBeNull();
});

test('keeps it for the page where the browser denies its storage', () => {
  const denied = sessionMemory(() => {
    throw new Error('denied');
  });
  expect(denied.language()).toBeNull();
  denied.keepLanguage('de');
  expect(denied.language()).toBe('de');
});

test('a pause lets what waits come to its turn', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    order.push('waiting');
    port1.close();
  };
  port2.postMessage(null);
  await pause();
  order.push('after');
  expect(order).toEqual(['waiting', 'after']);
});
