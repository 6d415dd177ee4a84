import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperTemplate } from '#contract/paper-shapes.ts';
import { type FillingFault, fillContent } from '#domain/document/fill-content.ts';
import type { MergeValues } from '#domain/document/merge-fields.ts';
import { officialPaperOf } from '#domain/document/official-of-content.ts';
import type { OfficialPaper } from '#domain/document/official-paper.ts';
import type { PaperTemplate } from '#domain/document/paper-template.ts';
import { SAMPLE_SEAL } from './samples.ts';
import { templateTable, templateValues } from './template-values.ts';

/** A template as the product ships it, filled for the invented county. */
export interface TemplateSample {
  readonly template: PaperTemplate;
  readonly paper: OfficialPaper;
  readonly faults: readonly FillingFault[];
}

const FOLDER = join(import.meta.dirname, '../../resources/papers');

/** The templates of resources/papers. */
export function shippedTemplates(): PaperTemplate[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map(file => paperTemplate.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));
}

/** Every template filled for the invented county, or with other values, its seal place drawn so that it can be measured. */
export function templateSamples(valuesOf: (template: PaperTemplate) => MergeValues = usualValues): TemplateSample[] {
  return shippedTemplates().map(template => {
    const values = valuesOf(template);
    const { content, faults } = fillContent(template.content, { values, table: templateTable });
    const number = template.series === '' ? null : `云市监${template.series.slice(0, 1)}〔2026〕15号`;
    const paper = officialPaperOf(content, { number, issuedOn: '2026-06-22', bureau: '云河县市场监督管理局' });
    return { template, paper: withDrawnSeal(paper), faults };
  });
}

const usualValues = ({ fields }: PaperTemplate): MergeValues => templateValues(fields);

function withDrawnSeal(paper: OfficialPaper): OfficialPaper {
  const { signature } = paper;
  return signature?.seal ? { ...paper, signature: { ...signature, seal: SAMPLE_SEAL } } : paper;
}
