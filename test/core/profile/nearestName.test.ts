import { nearestName } from '../../../src/core/profile/nearestName';

const names = ['name', 'agencies', 'agencyColumns', 'batchSize', 'tmp', 'de', 'en'];

describe('nearestName', () => {
  test.each([
    ['batchsize', 'batchSize'],
    ['batch_size', 'batchSize'],
    ['bachsize', 'batchSize'],
    ['agency', null],
    ['agencys', 'agencies'],
    ['nmae', 'name'],
    ['nme', 'name'],
    ['temp', 'tmp'],
    ['dee', 'de'],
    ['xy', null],
    ['', null],
    ['agencyColumnsAndMore', null],
    ['batchSize', 'batchSize'],
  ])('%s: %s', (text, expected) => {
    expect(nearestName(text, names)).toBe(expected);
  });
});
