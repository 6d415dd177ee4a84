import { type InspectionNotice, noticeParagraphs } from '#core/document/notice-text.ts';
import { exampleNotice } from '../../core/document/example-papers.ts';

/** A notice whose items and materials fill two pages, with its QR code and seal place. */
export function twoPageNotice(number: number): InspectionNotice {
  return exampleNotice({
    documentNumber: `云市监检通〔2026〕${number}号`,
    objectName: `云河县第${number}超市（个体工商户）`,
    items: Array.from(
      { length: 12 },
      (_, index) => `第${index + 1}项食品经营许可、管理制度和从业人员健康管理落实情况的检查`,
    ),
    materials: Array.from({ length: 8 }, (_, index) => `营业执照、食品经营许可证和进货查验记录第${index + 1}册`),
  });
}

/** The same words as a page of HTML in the type of a notice, for programs that set type by themselves. */
export function noticeHtml(notice: InspectionNotice): string {
  const paragraphs = noticeParagraphs(notice).map(({ text }) => `<p>${text}</p>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${notice.documentNumber}</title>
<style>@page{size:A4;margin:37mm 26mm 35mm 28mm}p{font-size:14pt;line-height:24.5pt;text-indent:2em;margin:0}</style>
<h1>检查通知书</h1>${paragraphs.join('\n')}</html>`;
}
