import { openStore } from '../../src/app/store';

const counter = () =>
  openStore({ count: 0 }, (before, more: number) =>
    more === 0 ? before : { count: before.count + more },
  );

test('a listener hears of each change until it stops listening', () => {
  const { state, tell, subscribe } = counter();
  const heard: number[] = [];
  const stop = subscribe(() => heard.push(state().count));
  tell(2);
  tell(3);
  stop();
  tell(4);
  expect(heard).toEqual([2, 5]);
  expect(state()).toEqual({ count: 9 });
});

test('nobody hears of an event that changes nothing', () => {
  const { state, tell, subscribe } = counter();
  const listener = jest.fn();
  const before = state();
  subscribe(listener);
  tell(0);
  expect(listener).not.toHaveBeenCalled();
  expect(state()).toBe(before);
});

test('who begins to listen while the others are called hears of the next change only', () => {
  const { tell, subscribe } = counter();
  const late = jest.fn();
  subscribe(() => void subscribe(late));
  tell(1);
  expect(late).not.toHaveBeenCalled();
  tell(1);
  expect(late).toHaveBeenCalledTimes(1);
});

test('whom another one takes off while they are called hears nothing any more', () => {
  const { tell, subscribe } = counter();
  const gone = jest.fn();
  const stops: (() => void)[] = [];
  subscribe(() => stops.forEach((stop) => stop()));
  stops.push(subscribe(gone));
  tell(1);
  expect(gone).not.toHaveBeenCalled();
});
