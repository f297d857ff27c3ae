/** @jest-environment jsdom */
import { pageDownloads } from '../../src/browser/downloads';

test('a file is handed to the browser under its name, and its address is given back later', () => {
  jest.useFakeTimers();
  const clicked: [string, string][] = [];
  const revoked: string[] = [];
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = (address) => void revoked.push(address);
  HTMLAnchorElement.prototype.click = function click() {
    clicked.push([this.href, this.download]);
  };
  const downloads = pageDownloads(true);
  downloads.save('Bericht.html', new Blob(['x']));
  expect(clicked).toEqual([['blob:made', 'Bericht.html']]);
  expect(revoked).toEqual([]);
  jest.runAllTimers();
  expect(revoked).toEqual(['blob:made']);
  jest.useRealTimers();
  expect(pageDownloads(false).offered).toBe(false);
});
