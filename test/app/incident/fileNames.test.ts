import fc from 'fast-check';
import { agencyFileNames } from '../../../src/app/incident/fileNames';
import { runs, seed } from '../../support/counts';

describe('agencyFileNames', () => {
  test.each<[string, readonly (string | null)[], readonly string[]]>([
    ['umlauts are written out', ['Amt Förde', 'Straßenamt'], ['B-Amt-Foerde', 'B-Strassenamt']],
    ['other accents go', ['Café Ångström'], ['B-Cafe-Angstroem']],
    ['no name', [null], ['B-ohne']],
    ['nothing left of a name', ['***', '…'], ['B-ohne', 'B-ohne-2']],
    ['a path stays in the folder', ['../../etc/passwd', 'C:\\x'], ['B-etc-passwd', 'B-C-x']],
    ['the same but for case', ['Amt A', 'AMT A', 'amt-a'], ['B-Amt-A', 'B-AMT-A-2', 'B-amt-a-3']],
  ])('%s', (_, agencies, names) => {
    expect(agencyFileNames(agencies, 'B', 'ohne')).toEqual(names);
  });

  test('names are plain, short, and different even where case does not count', () => {
    const agency = fc.oneof(fc.constant(null), fc.string({ unit: 'binary', maxLength: 90 }));
    fc.assert(
      fc.property(fc.array(agency, { maxLength: 12 }), (agencies) => {
        const names = agencyFileNames(agencies, 'B', 'ohne');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(agencies.length);
        for (const name of names) expect(name).toMatch(/^B-[A-Za-z0-9][A-Za-z0-9-]{0,65}$/);
      }),
      { seed, numRuns: runs(2000) },
    );
  });
});
