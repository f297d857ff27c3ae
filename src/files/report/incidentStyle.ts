/** What the incident report's forms add to the page's style; on paper a blank is a line to write on. */
export const INCIDENT_STYLE = `h3 { margin: 0 0 .4rem; font-size: 1rem; line-height: 1.3; }
.form { margin: 0 0 1.5rem; border: 1px solid var(--line); border-radius: .25rem; }
.field { padding: .9rem 1.1rem 1rem; }
.field + .field { border-top: 1px solid var(--line); }
.field p { margin-bottom: .4rem; }
.law { margin-left: .5rem; color: var(--quiet); font-size: .85rem; font-weight: 400; white-space: nowrap; }
.blank { margin: .7rem 0 0; padding: 0; border: 0; }
.label { display: block; padding: 0; color: var(--quiet); font-size: .85rem; }
.fill { min-height: 1.9em; padding: .15rem .35rem; border-bottom: 1px solid var(--quiet); background: var(--raised); overflow-wrap: anywhere; }
.fill:focus { outline: 2px solid var(--ok); outline-offset: 1px; }
.lines-2 { min-height: 3.6em; }
.lines-3 { min-height: 5.2em; }
.choice { display: inline-flex; align-items: baseline; gap: .4rem; margin: .25rem 1.25rem 0 0; }
.choice .fill { display: inline-block; min-width: 11rem; min-height: 1.5em; }
input[type="checkbox"] { width: 1rem; height: 1rem; margin: 0 .3rem 0 0; vertical-align: -.1rem; }
table:not(:has(th.sentence, th.code)) { max-width: 40rem; }
table:not(:has(th.sentence, th.code)) th.name { width: auto; }
table:not(:has(th.sentence, th.code)) th.number { width: 8em; }
th.state:has(~ .sentence ~ .sentence) { width: 9em; }
th.state:has(~ .sentence ~ .sentence) ~ th.number { width: 4em; }
th.state:has(~ .sentence ~ .sentence) ~ th.name { width: 17%; }
th.sentence ~ th.number { width: 8em; }
td .mark { white-space: normal; }
.verdict + .verdict { margin-top: -.5rem; }
@media screen and (max-width: 48rem) {
  .law { display: block; margin: 0; }
  .choice { display: flex; flex-wrap: wrap; }
}
@media print {
  th.state:has(~ .sentence ~ .sentence) { width: 10em; }
  h3 { font-size: 10pt; }
  .form { border: 0; border-top: .3mm solid var(--line); }
  .field { padding: 3mm 0; break-inside: avoid; }
  .fill { background: none; min-height: 7mm; }
  .lines-2 { min-height: 14mm; }
  .lines-3 { min-height: 21mm; }
  .choice .fill { min-height: 5mm; }
}
`;
