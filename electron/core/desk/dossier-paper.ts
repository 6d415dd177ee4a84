import type { GroundFacts } from '#domain/desk/duty-facts.ts';
import { headingNumber } from '#domain/document/heading-number.ts';
import type { OfficialPaper, PaperPart } from '#domain/document/official-paper.ts';
import { exemptionGrounds } from '#domain/vocabulary/exemption-ground.ts';
import { liabilityGrounds } from '#domain/vocabulary/liability-ground.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { composeForm } from '../document/pdf/official/compose-form.ts';
import { type Exhibit, fieldsPart, headingPart, tablePart } from './dossier-exhibit.ts';

/** A dossier as it is printed. */
export interface DutyDossier {
  readonly unit: string;
  readonly taskName: string;
  readonly taskNumber: string;
  /** Null for a whole task. */
  readonly sheet: { readonly number: string; readonly object: string; readonly code: string } | null;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly exhibits: readonly Exhibit[];
  readonly exemptions: Readonly<Record<string, GroundFacts>>;
  readonly liabilities: Readonly<Record<string, GroundFacts>>;
}

export const DOSSIER_NAME = '尽职档案';

/** The manifest has all of them. */
const MOST_PROOFS = 500;

/** Sets the dossier as an A4 form: particulars, contents with pages, grounds, then each exhibit under its heading. */
export function composeDossier(dossier: DutyDossier, fonts: FontLibrary): ComposedDocument {
  const names = { title: titleOf(dossier), author: dossier.unit };
  const unknown = dossier.exhibits.map(() => 10);
  // The pages are known once it is set; set again with them, nothing moves, because all have two digits' room at least.
  const pages = headingPages(composeForm(paperOf(dossier, unknown), fonts), dossier.exhibits);
  const settled = headingPages(composeForm(paperOf(dossier, pages), fonts), dossier.exhibits);
  return composeForm(paperOf(dossier, settled), fonts, names);
}

/** On which page each exhibit's heading stands. */
function headingPages({ sheets }: ComposedDocument, exhibits: readonly Exhibit[]): number[] {
  const texts = sheets.map(({ marks }) => marks.map(mark => (mark.kind === 'text' ? mark.text : '')).join(''));
  return exhibits.map((exhibit, place) => texts.findIndex(text => text.includes(headingOf(exhibit, place))) + 1);
}

/** Contents and the two comparisons of grounds come before the first exhibit. */
const BEFORE_EXHIBITS = 3;

const headingOf = ({ name }: Exhibit, place: number): string =>
  `${headingNumber(1, BEFORE_EXHIBITS + place + 1)}${name}`;

/** The name of the file and of the document: what it is about. */
export function titleOf({ sheet, taskName, taskNumber }: DutyDossier): string {
  return sheet === null
    ? `${DOSSIER_NAME} ${taskName}（${taskNumber}）`
    : `${DOSSIER_NAME} ${sheet.object}（${sheet.number}）`;
}

function paperOf(dossier: DutyDossier, starts: readonly number[]): OfficialPaper {
  const { sheet } = dossier;
  return {
    format: '表单',
    title: DOSSIER_NAME,
    head: {
      organs: [dossier.unit],
      word: sheet === null ? '任务编号：' : '任务单号：',
      number: sheet?.number ?? dossier.taskNumber,
    },
    parts: [
      ...fieldsPart(['抽查任务', dossier.taskName], ['任务编号', dossier.taskNumber]),
      ...(sheet === null ? [] : fieldsPart(['检查对象', sheet.object], ['统一社会信用代码', sheet.code])),
      ...fieldsPart(['制作日期', dossier.madeOn], ['制作人', dossier.madeBy]),
      { kind: 'paragraph', level: 1, text: '一、卷内目录' },
      contents(dossier.exhibits, starts),
      { kind: 'paragraph', level: 1, text: '二、免责情形对照' },
      grounds(exemptionGrounds, dossier.exemptions),
      { kind: 'paragraph', level: 1, text: '三、追责情形对照' },
      grounds(liabilityGrounds, dossier.liabilities),
      {
        kind: 'remark',
        text: '注：本卷只列记录中的事实和缺少的材料，不作是否免责、是否追责的结论。移送纪检监察的线索不列入本卷。各项材料的 SHA-256 另见同名的 JSON 清单，可以逐项核对。',
      },
      ...dossier.exhibits.flatMap(exhibitParts),
    ],
  };
}

function contents(exhibits: readonly Exhibit[], starts: readonly number[]): PaperPart {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '材料', width: { share: 20 } },
      { title: '材料件数', width: 'content', align: 'center' },
      { title: '缺少', width: { share: 40 } },
      { title: '页次', width: 'content', align: 'center' },
    ],
    rows: exhibits.map(({ name, proofs, missing }, place) => [
      `${place + 1}`,
      name,
      `${proofs.length}`,
      missing.length === 0
        ? '无'
        : missing.slice(0, 3).join('') + (missing.length > 3 ? `等 ${missing.length} 项` : ''),
      `${starts[place] ?? ''}`,
    ]),
    type: '五号',
  };
}

function grounds(
  list: readonly { readonly code: string; readonly name: string }[],
  found: Readonly<Record<string, GroundFacts>>,
): PaperPart {
  const [table] = tablePart(
    ['情形', '记录中的事实', '缺少的材料'],
    list.map(({ code, name }) => {
      const { facts = [], missing = [] } = found[code] ?? {};
      return [
        name,
        facts.length === 0 ? '记录中没有有关的事实。' : facts.join('\n'),
        missing.length === 0 ? '—' : missing.join('\n'),
      ];
    }),
  );
  if (!table) throw new RangeError('The vocabularies have grounds.');
  return table;
}

function exhibitParts(exhibit: Exhibit, place: number): PaperPart[] {
  const listed = tablePart(
    ['材料', '存放位置', 'SHA-256'],
    exhibit.proofs.slice(0, MOST_PROOFS).map(one => [one.name, one.where, one.sha256]),
  );
  return [
    { kind: 'paragraph', level: 1, text: headingOf(exhibit, place) },
    ...exhibit.parts,
    ...(listed.length === 0 ? [] : [headingPart('本项材料的核对值：'), ...listed]),
  ];
}
