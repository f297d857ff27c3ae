import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/column';
import { htmlReport } from '../../../src/files/report/html';
import { REPORT_STYLE } from '../../../src/files/report/style';
import { textsOf } from '../../../src/texts/catalog';
import { listsReport, type ReportedList } from '../../../src/texts/listsReport';
import { protocolJson, protocolJsonOfLists } from '../../../src/texts/report/protocolJson';
import { checkOf, guidOf, pairsTo } from '../../core/support/listOf';
import { runs, seed } from '../../support/counts';

const de = textsOf('de');

/** What people, programs and attackers put into cells, and pieces to make more of it. */
const PIECES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></tr></table>',
  '</style><style>*{display:none}',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  'javascript:alert(1)',
  '=HYPERLINK("https://x.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\u202emoc.elpmaxe@anna',
  '\u2028',
  '\ud800',
  '\\u0022',
  '"',
  '\\',
  '{}',
  ';',
  '\n',
  'm?ller',
  '@amt.example',
  'a',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));

/** A list whose cells, headings, names and reasons all hold hostile text. */
function reportedWith([account, id, heading, name, reason]: readonly string[]): ReportedList {
  const rows: readonly (readonly CellValue[])[] = [
    ...pairsTo(3).map((pair) => [...pair, account ?? '']),
    [account ?? '', guidOf(4), id ?? ''],
    ['x@amt.example', id ?? '', null],
    [account ?? '', guidOf(5), null],
  ];
  const header = ['Accountname', 'AD-ID', heading ?? ''];
  const result = checkOf({
    list: { rows, header, sheet: { name: name ?? '' }, wishes: { bind: ['C'] } },
    references: [{ rows: pairsTo(6), name: name ?? '' }],
  });
  const { list } = result.facts ?? {};
  if (list === undefined) throw new Error('the columns are clear');
  const context = {
    list: name ?? '',
    sheet: list.sheet,
    columns: list.columns,
    references: [
      {
        name: name ?? '',
        role: 'directory' as const,
        rows: 6,
        fingerprint: null,
        day: '2025-08-01',
      },
    ],
    fingerprint: `sha256:${'0'.repeat(64)}`,
    checkCode: '7K3M-9QXA',
    recalled: null,
    passedOver: [name ?? ''],
    program: 'Batch List Check 9.9.9',
    checkedAt: '6. August 2025 um 19:30 MESZ',
    checkedAtUtc: '2025-08-06T17:30:00Z',
    acknowledged: [{ rule: 'missing-pair' as const, reason: reason ?? '' }],
    exclusions: [{ account: account ?? '', id: id ?? '', reason: reason ?? '' }],
    files: [{ name: name ?? '', use: 'list' as const, sha256: null }],
  };
  return { result, context };
}

const page = (lists: readonly ReportedList[]): string =>
  [...htmlReport(listsReport(lists, de), 'de')].join('');

/** Every tag that the program writes, whatever stands in cells; `data-label` holds escaped text. */
const OWN_TAG =
  /^<\/?(!DOCTYPE html|html( lang="de")?|head|meta( (charset|http-equiv|content|name)="[^"<>]*")+|title|style|body|header|main|section|div|h1|h2|dl|dt|dd|p|span|table|thead|tbody|tr|th|td)((( class| scope| aria-hidden)="[a-zA-Z -]*")|( data-label="[^"<>]*"))*>$/;

const values = fc.tuple(hostile, hostile, hostile, hostile, hostile);

test('a page: whatever stands in cells, only the program’s own tags stand in it', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 2 }), (all) => {
      const html = page(all.map(reportedWith));
      const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
      expect(style.trim()).toBe(REPORT_STYLE.trim());
      const tags = html.replace(style, '').match(/<[^>]*>?/g) ?? [];
      expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([]);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html).not.toMatch(/[\u202e\u2028\ud800]/);
    }),
    { seed, numRuns: runs(1_000) },
  );
});

test('JSON: whatever stands in cells is read as it stands', () => {
  fc.assert(
    fc.property(values, (one) => {
      const reported = reportedWith(one);
      const text = [...protocolJson(reported, de)].join('');
      const read = JSON.parse(text) as {
        readonly list: Readonly<Record<string, unknown>>;
        readonly exclusions: unknown;
        readonly warnings: readonly { readonly rule: string; readonly reason: string | null }[];
        readonly findings: readonly unknown[];
      };
      const { errors, warnings, infos } = reported.result.counts;
      const [account, id, heading, name, reason] = one;
      expect(read.list).toMatchObject({ file: name, sheet: name });
      expect(read.list['boundColumns']).toContainEqual({ column: 'C', header: heading });
      expect(read.exclusions).toEqual([{ account, id, reason }]);
      expect(read.warnings.find(({ rule }) => rule === 'missing-pair')?.reason).toBe(reason);
      expect(read.findings).toHaveLength(errors + warnings + infos);
      // Two lists of one run are two of the same objects.
      const both = JSON.parse(
        [...protocolJsonOfLists([reported, reported], de)].join(''),
      ) as object;
      expect(both).toMatchObject({ kind: 'check-reports', lists: [read, read] });
    }),
    { seed, numRuns: runs(1_000) },
  );
});
