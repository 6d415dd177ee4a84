import type { ContentPart, PaperContent } from '#domain/document/paper-content.ts';
import type { Written } from './written.ts';

function partLines(part: ContentPart): string[] {
  switch (part.kind) {
    case 'paragraph':
      return [part.text];
    case 'remark':
      return [`注：${part.text}`];
    case 'table':
      return [part.columns.map(({ title }) => title).join(' | '), ...part.rows.map(row => row.join(' | '))];
    case 'data-table':
      return [`数据表 ${part.source}${part.columns ? `：${part.columns.join('、')}` : ''}`];
    case 'fields':
      return part.fields.map(({ label, value }) => `${label}：${value}`);
    case 'boxes':
      return part.boxes.map(({ label, text }) => `［${label}］${text}`);
  }
}

function contentLines(content: PaperContent): string[] {
  const { organs, headWord, title, addressee, parts, attachments, note, signing, copies, signers } = content;
  return [
    `${content.format}：${organs.join('、')}${headWord}`,
    ...signers.map(signer => `签发人：${signer}`),
    title,
    ...(addressee === '' ? [] : [`${addressee}：`]),
    ...parts.flatMap(partLines),
    ...attachments.flatMap(({ name, text }, at) => [
      `附件${at + 1}：${name}`,
      ...(text ? [text.title, ...text.parts.flatMap(partLines)] : []),
    ]),
    `落款：${signing}`,
    ...(note === '' ? [] : [`（${note}）`]),
    ...(copies ? [`${copies.label}：${copies.to}`] : []),
  ];
}

/** A paper as lines to be compared: its text, what was filled in, and its terms. */
export function textLines({ content, entered, series, issuedOn }: Written): string[] {
  const filled = Object.entries(entered).filter(([, value]) => value !== '');
  return [
    ...contentLines(content),
    ...filled.map(([name, value]) => `填写 ${name}：${value}`),
    `发文字号：${series === '' ? '不编号' : series}；成文日期：${issuedOn}`,
  ];
}
