/**
 * How the page looks: light and dark, from 320 px to A4. Each colour says what symbol and word say
 * too; the pairs of colours keep a contrast of 4.5:1 and more.
 */
export const REPORT_STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1b1b1f; --quiet: #55565e; --line: #d9dade; --raised: #f4f5f7;
  --ok: #0a4f9e; --ok-fill: #e3effc;
  --wrong: #8f2413; --wrong-fill: #fce9e5;
  --unknown: #6f4a00; --unknown-fill: #fdf1d0;
  --duplicate: #5b2a8c; --duplicate-fill: #f1e8fa;
  --damaged: #8a3d00; --damaged-fill: #fdeadb;
  --notChecked: #4a4b52; --notChecked-fill: #ececef;
  --note: #35506b; --note-fill: #e6edf4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #1a1b1e; --text: #ececf0; --quiet: #b0b1ba; --line: #3c3d44; --raised: #25262b;
    --ok: #9cc9ff; --ok-fill: #12304f;
    --wrong: #ffb4a4; --wrong-fill: #4e1d13;
    --unknown: #f2cc6b; --unknown-fill: #42320a;
    --duplicate: #d7b9f5; --duplicate-fill: #3a2353;
    --damaged: #ffbb8a; --damaged-fill: #4a2a10;
    --notChecked: #c9cad2; --notChecked-fill: #34353b;
    --note: #b4cde6; --note-fill: #24384c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 80rem;
  background: var(--page); color: var(--text);
  font: 1rem/1.5 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  font-variant-emoji: text;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 .6rem; max-width: 46rem; }
.subtitle { margin: .25rem 0 1.5rem; color: var(--quiet); overflow-wrap: anywhere; }
.verdict {
  display: flex; flex-direction: column; align-items: flex-start; gap: .4rem;
  max-width: none; margin: 0 0 1.5rem; padding: 1rem 1.25rem;
  border-left: .4rem solid; border-radius: .25rem;
}
.verdict .says { color: var(--text); font-size: 1.35rem; font-weight: 600; line-height: 1.35; }
.verdict .mark { padding: 0; background: none; font-size: 1rem; }
.ok { color: var(--ok); background: var(--ok-fill); }
.wrong { color: var(--wrong); background: var(--wrong-fill); }
.unknown { color: var(--unknown); background: var(--unknown-fill); }
.duplicate { color: var(--duplicate); background: var(--duplicate-fill); }
.damaged { color: var(--damaged); background: var(--damaged-fill); }
.notChecked { color: var(--notChecked); background: var(--notChecked-fill); }
.note { color: var(--note); background: var(--note-fill); }
.mark { display: inline-block; padding: .05rem .5rem; border-radius: .25rem; font-weight: 600; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0 0 1rem; }
dl > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
dt { grid-column: 1; color: var(--quiet); }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
table { width: 100%; table-layout: fixed; margin: 0 0 1.25rem; border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--raised); color: var(--quiet); font-weight: 600; }
td { overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-wrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
th.state { width: 12em; }
th.state:has(~ .code) { width: 8em; }
th.number { width: 6em; }
th.state:has(~ .number ~ .number ~ .number) { width: 7em; }
th.number:has(~ .number ~ .number), th.number ~ th.number ~ th.number { width: 5.5em; }
th.name { width: 22%; }
th.code { width: 12.5em; }
td.code, dd.code { font-family: "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: .8rem; }
dd.code { font-size: 1rem; }
@media screen and (max-width: 48rem) {
  body { padding: 1.25rem .9rem 3rem; }
  dl, dl > div { display: block; }
  dl > div { margin-bottom: .6rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  td, td.number { display: block; padding: .1rem 0; border: 0; text-align: left; }
  td:empty { display: none; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-family: "Segoe UI", system-ui, sans-serif; }
}
@page { size: A4; margin: 15mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; background: none; }
  h1 { font-size: 17pt; }
  dd.code { font-size: 8.5pt; }
  h2 { margin-top: 14pt; font-size: 12pt; break-after: avoid; }
  table { font-size: 8pt; line-height: 1.3; }
  th.code { width: 34mm; }
  td.code { font-size: 7pt; }
  th, td { padding: .8mm 1.5mm; }
  .mark { padding: 0 1mm; }
  th.state:has(~ .code) { width: 7.5em; }
  th.number { width: 5em; }
  p:has(+ table) { break-after: avoid; }
  .verdict .says { font-size: 13pt; }
  thead { display: table-header-group; }
  tr, .verdict, dl > div { break-inside: avoid; }
  .verdict, .mark, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p { orphans: 3; widows: 3; }
}
`;
