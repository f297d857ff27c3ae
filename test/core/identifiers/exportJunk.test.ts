import { exportJunkOf } from '../../../src/core/identifiers/exportJunk';

describe('export-junk', () => {
  test.each([
    'System.Byte[]',
    'System.Object[]',
    'System.Collections.Hashtable[]',
    'system.string[]',
    'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
    'Microsoft.ActiveDirectory',
    '{}',
    'NULL',
    'null',
    'n/a',
    'N/A',
    '(null)',
    '#NV',
    '#N/A',
    '#BEZUG!',
    '#div/0!',
    '#NAME?',
    '-',
    '–––',
    '?',
    '...',
  ])('%s', (text) => {
    expect(exportJunkOf(text)).toBe(text);
    expect(exportJunkOf(` ${text}\t`)).toBe(text);
  });

  test.each([
    '',
    'nullmeier',
    '#NVA',
    '#17',
    '-1',
    '_a_',
    '\u200b',
    'n/ab',
    '{a}',
    'system.byte',
    'System.Byte[] x',
    'xSystem.Byte[]',
    'system@a.example',
    'Microsoft.ActiveDirectoryx',
  ])('honest: %j', (text) => {
    expect(exportJunkOf(text)).toBeNull();
  });
});
