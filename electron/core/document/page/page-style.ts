import { cssString } from './html-text.ts';

const BASE = `
:root { --ink: #16294d; --text: #1d2430; --quiet: #5a6475; --rule: #c9d0da; --seal: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f8; color: var(--text); font: 17px/1.85 "FangSong", "STFangsong", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; }
main { max-width: 1080px; margin: 24px auto; padding: 48px 64px; background: #fff; border-top: 4px solid var(--seal); }
h1 { margin: 0 auto 8px; max-width: 26em; font-size: 28px; line-height: 1.45; text-align: center; text-wrap: balance; }
h2, h3 { margin: 24px 0 4px; font-size: 19px; line-height: 1.6; }
.number, .title { text-align: center; text-indent: 0; }
.title { font-size: 22px; margin: 0 0 16px; }
p { margin: 0 0 6px; text-indent: 2em; overflow-wrap: anywhere; }
.plain, .remark, .signature p, .attachments p { text-indent: 0; }
.remark { margin-top: 8px; color: var(--quiet); font-size: 14px; line-height: 1.6; }
.attachments { margin: 20px 0; padding-left: 2em; }
.signature { margin: 32px 0 8px auto; width: fit-content; text-align: center; }
section { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--rule); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 12px 0; font-size: 15px; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 15px/1.55 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; border: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eef1f6; color: var(--ink); position: sticky; top: 0; overflow-wrap: normal; }
tbody tr:nth-child(even) { background: #fafbfd; }
.center { text-align: center; }
.right { text-align: right; }
.code { display: flex; flex-wrap: wrap; gap: 20px; align-items: center; margin-top: 40px; padding: 20px; background: #f3f5f8; font: 14px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
.code svg { width: 132px; height: 132px; flex: none; background: #fff; }
.code div { flex: 1 1 260px; min-width: 0; }
.code p { text-indent: 0; margin: 0 0 2px; }
.digest { font-family: "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 13px; }
a { color: #1f4d8f; }
`;

const NARROW = `
@media (max-width: 640px) {
  body { background: #fff; font-size: 16px; }
  main { margin: 0; padding: 24px 16px; }
  h1 { font-size: 22px; }
  .attachments { padding-left: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tbody tr { padding: 8px 0; border-top: 1px solid var(--rule); }
  td, td.center, td.right { display: flex; gap: 12px; padding: 2px 4px; border: 0; text-align: left; }
  td:empty { display: none; }
  td::before { flex: 0 0 6.5em; color: var(--quiet); }
`;

const PRINT = `
@page { size: A4; margin: 20mm 16mm; }
@media print {
  body { background: #fff; font-size: 12pt; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th { position: static; }
  table { font-size: 9pt; }
  section { break-before: page; border: 0; }
}
`;

/** The style of a public page; on narrow screens each row of a table becomes a card that repeats the headings. */
export function pageStyle(headings: readonly (readonly string[])[]): string {
  const labels = headings.flatMap((titles, table) =>
    titles.map(
      (title, column) => `  #table-${table + 1} td:nth-child(${column + 1})::before { content: ${cssString(title)}; }`,
    ),
  );
  return `${BASE}${NARROW}${labels.join('\n')}\n}\n${PRINT}`;
}
