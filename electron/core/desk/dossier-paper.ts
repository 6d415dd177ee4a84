import type { GroundFacts } from '#domain/desk/duty-facts.ts';
import type { OfficialPaper, PaperPart } from '#domain/document/official-paper.ts';
import { exemptionGrounds } from '#domain/vocabulary/exemption-ground.ts';
import { liabilityGrounds } from '#domain/vocabulary/liability-ground.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { composeForm } from '../document/pdf/official/compose-form.ts';
import { type Exhibit, fieldsPart, tablePart } from './dossier-exhibit.ts';

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

/** Sets the dossier as an A4 form: particulars, contents with pages, grounds, then each exhibit on pages of its own. */
export function composeDossier(dossier: DutyDossier, fonts: FontLibrary): ComposedDocument {
  const pagesOf = (paper: OfficialPaper) => composeForm(paper, fonts).sheets.length;
  const front = pagesOf(
    paperOf(
      dossier,
      dossier.exhibits.map(() => 1),
      [],
    ),
  );
  let next = front + 1;
  const starts = dossier.exhibits.map(exhibit => {
    const start = next;
    // The empty page that a form without text begins with is not one of the exhibit.
    next += pagesOf({ format: '表单', title: DOSSIER_NAME, parts: [], attachments: [attachmentOf(exhibit)] }) - 1;
    return start;
  });
  return composeForm(paperOf(dossier, starts, dossier.exhibits), fonts, {
    title: titleOf(dossier),
    author: dossier.unit,
  });
}

/** The name of the file and of the document: what it is about. */
export function titleOf({ sheet, taskName, taskNumber }: DutyDossier): string {
  return sheet === null
    ? `${DOSSIER_NAME} ${taskName}（${taskNumber}）`
    : `${DOSSIER_NAME} ${sheet.object}（${sheet.number}）`;
}

function paperOf(dossier: DutyDossier, starts: readonly number[], attached: readonly Exhibit[]): OfficialPaper {
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
      { kind: 'paragraph', text: '一、卷内目录' },
      contents(dossier.exhibits, starts),
      { kind: 'paragraph', text: '二、免责情形对照' },
      grounds(exemptionGrounds, dossier.exemptions),
      { kind: 'paragraph', text: '三、追责情形对照' },
      grounds(liabilityGrounds, dossier.liabilities),
      {
        kind: 'remark',
        text: '注：本卷只列记录中的事实和缺少的材料，不作是否免责、是否追责的结论。移送纪检监察的线索不列入本卷。各项材料的 SHA-256 另见同名的 JSON 清单，可以逐项核对。',
      },
    ],
    attachments: attached.map(attachmentOf),
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

function attachmentOf({ name, parts, proofs }: Exhibit) {
  const listed = tablePart(
    ['材料', '存放位置', 'SHA-256'],
    proofs.slice(0, 500).map(one => [one.name, one.where, one.sha256]),
  );
  const list: PaperPart[] = listed.length === 0 ? [] : [{ kind: 'paragraph', text: '本项材料的核对值：' }, ...listed];
  return { name, text: { title: name, parts: [...parts, ...list] } };
}
