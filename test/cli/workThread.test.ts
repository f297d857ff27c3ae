import { sheetOf } from '../../src/core/table/columnBuilder';
import { WorkThread } from '../../src/cli/workThread';
import { FakeThread } from './support/fakeThread';

function started() {
  const fake = new FakeThread();
  return { fake, thread: new WorkThread(fake.start()) };
}

const sheet = sheetOf([]);

test('questions go out at once, and each gets its own answer', async () => {
  const { fake, thread } = started();
  const [a, b] = ['a.csv', 'b.csv'].map((file) => thread.ask('read', file)());
  expect(fake.asked).toEqual([
    { number: 0, kind: 'read', order: 'a.csv' },
    { number: 1, kind: 'read', order: 'b.csv' },
  ]);
  fake.answer(1, null);
  fake.answer(0, sheet);
  expect(await a).toBe(sheet);
  expect(await b).toBeNull();
});

test('the program ends without the thread unless it waits for it', async () => {
  const { fake, thread } = started();
  const answer = thread.ask('read', 'a.csv');
  expect(fake.unref).toHaveBeenCalledTimes(1);
  expect(fake.ref).not.toHaveBeenCalled();
  const waiting = answer();
  expect(fake.ref).toHaveBeenCalledTimes(1);
  fake.answer(0, sheet);
  expect(await waiting).toBe(sheet);
  expect(fake.unref).toHaveBeenCalledTimes(2);
  expect(await answer()).toBe(sheet);
  expect(fake.ref).toHaveBeenCalledTimes(1);
});

test.each(['error', 'exit'])('on %s all that was asked comes to nothing', async (event) => {
  const { fake, thread } = started();
  const waiting = [thread.ask('read', 'a.csv')(), thread.ask('read', 'b.csv')()];
  fake.emit(event, new Error('broken'));
  expect(await Promise.all(waiting)).toEqual([null, null]);
  expect(await thread.ask('read', 'c.csv')()).toBeNull();
  expect(fake.asked).toHaveLength(2);
});

test('what cannot be sent comes to nothing', async () => {
  const { fake, thread } = started();
  fake.postMessage = () => {
    throw new Error('cannot be cloned');
  };
  expect(await thread.ask('read', 'a.csv')()).toBeNull();
});
