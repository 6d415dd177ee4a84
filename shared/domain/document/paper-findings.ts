import type { DocumentNumber } from '../code/document-number.ts';
import { documentYearDiffers } from '../code/document-number.ts';
import { endsWithKind, paperKinds } from './document-kind.ts';
import type { FilledContent, FillingFault } from './fill-content.ts';
import type { PaperFinding } from './paper-finding.ts';

/** A paper as it would be issued now. */
export interface DraftFacts {
  readonly content: FilledContent;
  readonly faults: readonly FillingFault[];
  readonly number: DocumentNumber | null;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly today: string;
}

type Rule = (facts: DraftFacts) => readonly PaperFinding[];

const warning = (rule: string, place: string, sentence: string): PaperFinding => ({
  rule,
  place,
  sentence,
  blocks: false,
});

const faultSentences: Readonly<Record<FillingFault['rule'], (name: string) => string>> = {
  'missing-field': name => `“${name}”还没有内容。请在右侧填写，或补全记录后再印发。`,
  'unknown-field': name => `没有叫“${name}”的内容可填。请改成列出的名称，或直接写上文字。`,
  'unknown-table': name => `没有叫“${name}”的数据表。请改选列出的数据表，或删去这个表格。`,
  'unknown-column': name => `数据表没有“${name}”这一列，这一列不会印出。请改选列出的列。`,
  'empty-table': name => `数据表“${name}”现在一行也没有，印出来只有表头。`,
};

const unfilled: Rule = ({ faults }) =>
  faults.map(({ rule, place, name }) => ({
    rule,
    place,
    sentence: faultSentences[rule](name),
    blocks: rule !== 'empty-table',
  }));

const blankTitle: Rule = ({ content }) =>
  content.title.trim() === ''
    ? [{ rule: 'blank-title', place: '标题', sentence: '还没有标题，请写上。', blocks: true }]
    : [];

const titleKind: Rule = ({ content: { format, title } }) =>
  format === '表单' || title.trim() === '' || endsWithKind(title)
    ? []
    : [warning('title-kind', '标题', `标题没有以文种结尾（${paperKinds.slice(0, 6).join('、')}等）。`)];

const noOrgan: Rule = ({ content: { format, organs, signing } }) =>
  (format === '表单' && signing === '不署名') || organs.some(organ => organ.trim() !== '')
    ? []
    : [{ rule: 'no-organ', place: '发文机关', sentence: '还没有写发文机关，请写上。', blocks: true }];

const noAddressee: Rule = ({ content: { format, addressee } }) =>
  (format === '文件' || format === '信函') && addressee.trim() === ''
    ? [warning('no-addressee', '主送机关', '没有写主送机关。公开发布的公文可以不写，其他公文请补上。')]
    : [];

const bareAttachment: Rule = ({ content }) =>
  content.attachments.flatMap(({ name, text }, index) => {
    const place = `附件${index + 1}`;
    if (name.trim() === '') {
      return [{ rule: 'attachment-name', place, sentence: `${place}没有名称，请写上。`, blocks: true }];
    }
    const isBare = text === null || text.parts.length === 0;
    return isBare ? [warning('attachment-text', place, `附件“${name}”只有名称，没有正文。另附的请随文附上。`)] : [];
  });

const numberYear: Rule = ({ number, issuedOn }) =>
  number !== null && documentYearDiffers(number, issuedOn)
    ? [warning('number-year', '发文字号', `发文字号是 ${number.year} 年的，成文日期却是 ${issuedOn.slice(0, 4)} 年。`)]
    : [];

const futureDate: Rule = ({ issuedOn, today }) =>
  issuedOn > today ? [warning('future-date', '成文日期', `成文日期 ${issuedOn} 还没有到。`)] : [];

const rules: readonly Rule[] = [
  unfilled,
  blankTitle,
  titleKind,
  noOrgan,
  noAddressee,
  bareAttachment,
  numberYear,
  futureDate,
];

/** Everything that should be looked at before a paper is issued, what blocks it first (domain.md 5.4). */
export function paperFindings(facts: DraftFacts): PaperFinding[] {
  const found = rules.flatMap(rule => rule(facts));
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)];
}
