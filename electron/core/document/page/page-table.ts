import type { PaperTable } from '#domain/document/official-paper.ts';
import { htmlText } from './html-text.ts';

/** A table of a paper in HTML, plain enough for the search of the browser; `number` counts the tables of the page from 1. */
export function pageTable({ columns, rows }: PaperTable, number: number): string {
  const classes = columns.map(({ align }) => (align === undefined || align === 'left' ? '' : ` class="${align}"`));
  const head = columns.map(({ title }) => `<th scope="col">${htmlText(title)}</th>`).join('');
  const body = rows.map(row => {
    const cells = columns.map((_column, place) => `<td${classes[place]}>${htmlText(row[place] ?? '')}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll"><table id="table-${number}">`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table></div>',
  ].join('\n');
}
