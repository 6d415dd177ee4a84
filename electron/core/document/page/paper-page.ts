import { createHash } from 'node:crypto';
import {
  attachmentEntries,
  attachmentLabel,
  type OfficialPaper,
  type PaperPart,
  type PaperTable,
  type PaperText,
} from '#domain/document/official-paper.ts';
import type { BulletinRecord } from '../bulletin/public-bulletin.ts';
import { htmlText } from './html-text.ts';
import { pageCode } from './page-code.ts';
import { pageStyle } from './page-style.ts';
import { pageTable } from './page-table.ts';

/**
 * An official paper as one HTML file for the web site of a bureau: no script, nothing from elsewhere, its policy forbids both, so
 * that it opens offline, prints, and can be searched by the browser.
 */
export function paperPage(paper: OfficialPaper, record: BulletinRecord | null): string {
  const tables: PaperTable[] = [];
  const content = [
    ...heading(paper),
    ...parts(paper.parts, tables),
    ...attachmentList(paper),
    ...signature(paper),
    ...attachmentSections(paper, tables),
    ...(record === null ? [] : [pageCode(record)]),
  ];
  const style = pageStyle(tables.map(({ columns }) => columns.map(({ title }) => title)));
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlText(paper.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...content,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function heading({ title, numberUnderTitle, head, addressee }: OfficialPaper): string[] {
  const number = numberUnderTitle ?? head?.number;
  return [
    `<h1>${htmlText(title)}</h1>`,
    ...(number === undefined ? [] : [`<p class="number">${htmlText(number)}</p>`]),
    ...(addressee === undefined ? [] : [`<p class="plain">${htmlText(addressee)}：</p>`]),
  ];
}

function parts(list: PaperText['parts'], tables: PaperTable[]): string[] {
  return list.map(part => partHtml(part, tables));
}

function partHtml(part: PaperPart, tables: PaperTable[]): string {
  switch (part.kind) {
    case 'paragraph': {
      const text = htmlText(part.text);
      if (part.level === 1 && text.length <= 40) return `<h2>${text}</h2>`;
      return `<p>${text}</p>`;
    }
    case 'remark':
      return `<p class="remark">${htmlText(part.text)}</p>`;
    case 'fields':
      return `<dl>${part.fields.map(({ label, value }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(value)}</dd>`).join('')}</dl>`;
    case 'boxes':
      return `<dl>${part.boxes.map(({ label, text }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(text)}</dd>`).join('')}</dl>`;
    case 'table':
      tables.push(part);
      return pageTable(part, tables.length);
    default:
      return part satisfies never;
  }
}

function attachmentList({ attachments = [] }: OfficialPaper): string[] {
  if (attachments.length === 0) return [];
  const entries = attachmentEntries(attachments.map(({ name }) => name));
  const lines = entries.map(({ number, name }, place) => {
    const words = `${number}${htmlText(name)}`;
    const link = attachments[place]?.text ? `<a href="#attachment-${place + 1}">${words}</a>` : words;
    return `<p>${place === 0 ? '附件：' : '　　　'}${link}</p>`;
  });
  return [`<div class="attachments">${lines.join('')}</div>`];
}

function signature({ signature: signed, note }: OfficialPaper): string[] {
  const words = note === undefined ? [] : [`<p>（${htmlText(note)}）</p>`];
  if (!signed) return words;
  const lines = [...signed.units, signed.date].map(text => `<p>${htmlText(text)}</p>`);
  return [`<div class="signature">${lines.join('')}</div>`, ...words];
}

function attachmentSections({ attachments = [] }: OfficialPaper, tables: PaperTable[]): string[] {
  return attachments.flatMap(({ text }, place) => {
    if (!text) return [];
    return [
      `<section id="attachment-${place + 1}">`,
      `<p class="plain"><strong>${attachmentLabel(place, attachments.length)}</strong></p>`,
      `<h2 class="title">${htmlText(text.title)}</h2>`,
      ...parts(text.parts, tables),
      '</section>',
    ];
  });
}
