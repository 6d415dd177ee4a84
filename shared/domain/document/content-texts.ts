import type { ContentAttachment, ContentLetter, ContentPart, PaperContent } from './paper-content.ts';

/** What becomes of one text of a paper; `place` says where it stands, in words. */
export type TextChange = (text: string, place: string) => string;

/** The same paper with each of its texts changed, from its head to its end; data tables have no texts of their own. */
export function changeTexts(content: PaperContent, change: TextChange): PaperContent {
  const { copies } = content;
  const all = (texts: readonly string[], place: string) => texts.map(text => change(text, place));
  return {
    ...content,
    organs: all(content.organs, '发文机关'),
    headWord: change(content.headWord, '发文机关标志'),
    signers: all(content.signers, '签发人'),
    copyNumber: change(content.copyNumber, '份号'),
    secrecy: change(content.secrecy, '密级'),
    urgency: change(content.urgency, '紧急程度'),
    title: change(content.title, '标题'),
    addressee: change(content.addressee, '主送机关'),
    parts: changeParts(content.parts, '正文', change),
    attendance: content.attendance.map(({ label, names }) => ({
      label: change(label, '出席'),
      names: change(names, label === '' ? '出席' : label),
    })),
    note: change(content.note, '附注'),
    attachments: content.attachments.map((attachment, index) =>
      changeAttachment(attachment, `附件${index + 1}`, change),
    ),
    copies: copies && { ...copies, to: change(copies.to, copies.label) },
    code: change(content.code, '二维码'),
  };
}

function changeAttachment(attachment: ContentAttachment, place: string, change: TextChange): ContentAttachment {
  const { text } = attachment;
  return {
    ...attachment,
    name: change(attachment.name, `${place}的名称`),
    text: text && {
      title: change(text.title, `${place}的标题`),
      parts: changeParts(text.parts, place, change),
      ...(text.letter && { letter: changeLetter(text.letter, place, change) }),
    },
  };
}

function changeLetter(letter: ContentLetter, place: string, change: TextChange): ContentLetter {
  return {
    number: change(letter.number, `${place}的文号`),
    addressee: change(letter.addressee, `${place}的主送机关`),
    unit: change(letter.unit, `${place}的署名`),
    date: change(letter.date, `${place}的日期`),
  };
}

function changeParts(parts: readonly ContentPart[], place: string, change: TextChange): ContentPart[] {
  return parts.map((part): ContentPart => {
    switch (part.kind) {
      case 'paragraph':
      case 'remark':
        return { ...part, text: change(part.text, `${place}“${firstWords(part.text)}”`) };
      case 'table':
        return changeTable(part, `${place}的表格`, change);
      case 'fields':
        return {
          ...part,
          fields: part.fields.map(({ label, value }) => {
            const at = `${place}“${firstWords(label)}”`;
            return { label: change(label, at), value: change(value, at) };
          }),
        };
      case 'boxes':
        return {
          ...part,
          boxes: part.boxes.map(box => {
            const at = `${place}“${firstWords(box.label)}”`;
            return { ...box, label: change(box.label, at), text: change(box.text, at) };
          }),
        };
      case 'data-table':
        return part;
      default:
        return part satisfies never;
    }
  });
}

function changeTable(table: ContentPart & { kind: 'table' }, place: string, change: TextChange): ContentPart {
  return {
    ...table,
    columns: table.columns.map(column => ({ ...column, title: change(column.title, place) })),
    rows: table.rows.map(row => row.map(cell => change(cell, place))),
  };
}

/** As much of a text as it takes to find it. */
const firstWords = (text: string): string => {
  const signs = Array.from(text.trim());
  return signs.length > 12 ? `${signs.slice(0, 12).join('')}…` : signs.join('');
};
