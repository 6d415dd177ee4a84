import type { DocumentNumber } from '../code/document-number.ts';
import { formatDocumentNumber } from '../code/document-number.ts';
import type { FilledContent, FillingFault } from './fill-content.ts';
import type { LintFinding, LintRuleName } from './lint/lint-finding.ts';
import { lintPaper } from './lint/lint-paper.ts';
import { officialPaperOf } from './official-of-content.ts';
import type { PaperFinding } from './paper-finding.ts';

/** A paper as it would be issued now. */
export interface DraftFacts {
  readonly content: FilledContent;
  readonly faults: readonly FillingFault[];
  readonly number: DocumentNumber | null;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly today: string;
  /** Whose seal may stand in. */
  readonly bureau: string;
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

const noOrgan: Rule = ({ content: { format, organs, signing } }) =>
  (format === '表单' && signing === '不署名') || organs.some(organ => organ.trim() !== '')
    ? []
    : [{ rule: 'no-organ', place: '发文机关', sentence: '还没有写发文机关，请写上。', blocks: true }];

const noAddressee: Rule = ({ content: { format, addressee } }) =>
  (format === '文件' || format === '信函') && addressee.trim() === ''
    ? [warning('no-addressee', '主送机关', '没有写主送机关。公开发布的公文可以不写，其他公文请补上。')]
    : [];

/** A form bears no 文种 in its title; that a title or an organ is blank is said above. */
const isSaidElsewhere = ({ rule }: LintFinding, { format, title, organs }: FilledContent): boolean =>
  (rule === 'title-kind' && (format === '表单' || title.trim() === '')) ||
  (rule === 'seal' && organs.every(organ => organ.trim() === ''));

/** Whether everybody may read a paper: 公告, or one whose 附注 says so. */
const isPublic = ({ format, note }: FilledContent): boolean =>
  format === '公告' || (note.includes('公开') && !/不(?:予|宜)?公开/.test(note));

/**
 * What is looked for in bulletins is looked for in every paper. A paper may mean most of it so; what it says of its attachments,
 * its signature and its number has to be right, and no personal data goes into what everybody may read.
 */
const asBulletins: Rule = ({ content, number, issuedOn, today, bureau }) => {
  const words = number && formatDocumentNumber(number);
  const paper = officialPaperOf(content, { number: words, issuedOn, bureau });
  const blocking: readonly LintRuleName[] = ['attachment', 'seal', 'number'];
  return lintPaper(paper, { today, issuedOn, number: words, issuer: '' })
    .filter(finding => !isSaidElsewhere(finding, content))
    .map(({ rule, place, sentence, blocks }) => {
      const counts = blocking.includes(rule) || (rule === 'personal-data' && isPublic(content));
      return { rule, place, sentence, blocks: blocks && counts };
    });
};

const rules: readonly Rule[] = [unfilled, blankTitle, noOrgan, noAddressee, asBulletins];

/** Everything that should be looked at before a paper is issued, what blocks it first (domain.md 5.4). */
export function paperFindings(facts: DraftFacts): PaperFinding[] {
  const found = rules.flatMap(rule => rule(facts));
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)];
}
