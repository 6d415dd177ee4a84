import { bulletinPaper, composeBulletin } from '#core/document/bulletin.ts';
import { composeNotice, noticePaper } from '#core/document/notice.ts';
import type { FontLibrary } from '#core/document/pdf/fonts.ts';
import type { ComposedDocument } from '#core/document/pdf/marks.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import { renderPdf } from '#core/document/pdf/render-pdf.ts';
import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { checkPaper } from './check-sample.ts';
import { checkForm } from './checks/form.ts';
import { checkPaperForm } from './checks/paper-form.ts';
import type { Finding } from './finding.ts';
import { formSamples } from './form-samples.ts';
import { hardSamples } from './hard-samples.ts';
import type { MeasuredPage } from './measured-page.ts';
import { formPaper } from './paper-form-sample.ts';
import { sampleBulletin, sampleNotice } from './product-samples.ts';
import { SAMPLE_SEAL, samples } from './samples.ts';
import { templateSamples } from './template-samples.ts';

/** An example with the file it became, and what measures it. */
export interface BuiltSample {
  readonly name: string;
  readonly check: (pages: readonly MeasuredPage[]) => Finding[];
  readonly document: ComposedDocument;
  readonly pdf: Buffer;
}

/** Builds all examples, and with them the product's own papers and forms. */
export function buildSamples(fonts: FontLibrary): BuiltSample[] {
  const composed = [
    ...[...samples, ...hardSamples].map(({ name, paper }) => ({ name, paper, document: composePaper(paper, fonts) })),
    {
      name: '检查通知书',
      paper: noticePaper(sampleNotice, SAMPLE_SEAL),
      document: composeNotice(sampleNotice, fonts, SAMPLE_SEAL),
    },
    ...[false, true].map(isMixed => ({
      name: isMixed ? '抽查结果公告-横表' : '抽查结果公告',
      paper: bulletinPaper(sampleBulletin(isMixed), SAMPLE_SEAL),
      document: composeBulletin(sampleBulletin(isMixed), fonts, SAMPLE_SEAL),
    })),
  ];
  const papers = composed.map(({ name, paper, document }) => {
    return { name, document, check: (pages: readonly MeasuredPage[]) => checkPaper(paper, pages) };
  });
  const forms = formSamples(fonts).map(({ name, shape, document }) => {
    return { name, document, check: (pages: readonly MeasuredPage[]) => checkForm(shape, pages) };
  });
  const form = {
    name: '表单',
    document: composePaper(formPaper, fonts),
    check: (pages: readonly MeasuredPage[]) => checkPaperForm(formPaper, pages),
  };
  const templates = templateSamples().map(({ template, paper }) => ({
    name: `${template.place}${template.name}`,
    document: composePaper(paper, fonts),
    check: (pages: readonly MeasuredPage[]) => checkTemplatePaper(paper, pages),
  }));
  return [...papers, ...forms, form, ...templates].map(sample => ({ ...sample, pdf: pdfOf(sample.document) }));
}

function checkTemplatePaper(paper: OfficialPaper, pages: readonly MeasuredPage[]): Finding[] {
  return paper.format === '表单' ? checkPaperForm(paper, pages) : checkPaper(paper, pages);
}

/** The file of a composed paper, always with the same time in it. */
export function pdfOf({ sheets, title, author }: ComposedDocument): Buffer {
  return renderPdf(sheets, { title, author, createdAt: new Date('2026-03-01T01:30:00Z') });
}
