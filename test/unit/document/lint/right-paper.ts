import type { LintFacts } from '#domain/document/lint/lint-facts.ts';
import type { LintRuleName } from '#domain/document/lint/lint-finding.ts';
import { lintPaper } from '#domain/document/lint/lint-paper.ts';
import { DEFAULT_SEAL_PLACE, type OfficialPaper, type PaperTable } from '#domain/document/official-paper.ts';

const rows = [
  ['1', '云河县吉盛祥超市', '91371726MA3ABCDE1H', '2026-05-10', '未发现问题', ''],
  ['2', '云河县文字商行', '92371726MA3TEXT0XU', '2026-05-11', '未发现问题', ''],
  ['3', '云河县老店', '371726200000124', '2026-05-12', '合格', ''],
];

export const rightTable: PaperTable = {
  kind: 'table',
  columns: ['序号', '抽查市场主体名称', '统一社会信用代码或注册号', '检查完成日期', '检查结果', '备注'].map(title => ({
    title,
    width: 'content',
  })),
  rows,
};

/** A bulletin that no rule has anything to say of. */
export function rightPaper(changes: Partial<OfficialPaper> = {}, table: Partial<PaperTable> = {}): OfficialPaper {
  return {
    format: '公告',
    title: '云河县市场监督管理局2026年度第001号抽查任务检查结果公告',
    numberUnderTitle: '云市监公〔2026〕1号',
    parts: [
      {
        kind: 'paragraph',
        text: '本次公告检查结果 3 户，其中：未发现问题 2 户；合格 1 户。具体结果见附件。电话：0530-5554832。',
      },
    ],
    attachments: [
      {
        name: '抽查结果一览表',
        text: {
          title: '抽查结果一览表',
          parts: [
            { ...rightTable, ...table },
            { kind: 'remark', text: '共 3 户。' },
          ],
        },
      },
    ],
    signature: { units: ['云河县市场监督管理局'], date: '2026年6月1日', seal: DEFAULT_SEAL_PLACE },
    ...changes,
  };
}

/** The table with one cell written anew. */
export function withCell(row: number, column: number, text: string): Partial<PaperTable> {
  return {
    rows: rows.map((cells, place) => (place === row ? cells.map((old, at) => (at === column ? text : old)) : cells)),
  };
}

export const rightFacts: LintFacts = {
  today: '2026-06-02',
  issuedOn: '2026-06-01',
  number: '云市监公〔2026〕1号',
  issuer: '云河县市场监督管理局',
  steps: [
    { name: '抽取', date: '2026-03-01' },
    { name: '检查完成', date: '2026-05-12' },
  ],
  frame: {
    recordedDigest: 'ab',
    digest: 'ab',
    names: new Map(rows.map(([, name = '', code = '']) => [code, name])),
    namesWithoutCode: new Set(['云河县无号摊点']),
    expected: 3,
  },
  linesWithSeal: 5,
};

/** What one rule says, each with where it is and whether it blocks. */
export function saidBy(rule: LintRuleName, paper: OfficialPaper, facts: Partial<LintFacts> = {}) {
  return lintPaper(paper, { ...rightFacts, ...facts })
    .filter(one => one.rule === rule)
    .map(({ place, sentence, blocks }) => `${blocks ? '!' : '?'} ${place}：${sentence}`);
}
