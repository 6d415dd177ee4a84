import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { exportedAtOnce, writeList } from '../registry/list-workbook.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { LedgerCursor, LedgerQuestion, LedgerRow } from './visit-ledger-store.ts';

type Asked = Omit<ParsedInputOf<'plan.ledger'>, 'after' | 'limit'>;
type Row = OutputOf<'plan.ledger'>['rows'][number];

/** 频次台账: visits of each department to each enterprise in a year against the cap, with whose visits they were. */
export function visitLedger(context: QueryContext, input: ParsedInputOf<'plan.ledger'>): OutputOf<'plan.ledger'> {
  const { after, limit, ...asked } = input;
  const { visitLedger: ledger } = context.workspace;
  const question = questionOf(context, asked);
  const { page, next } = pageOf(context, question, after, limit);
  const rows = page.map(row => shownRow(context, question, row));
  return { rows, next, total: ledger.count(question), departments: ledger.departments(question) };
}

function questionOf({ workspace }: QueryContext, asked: Asked): LedgerQuestion {
  const { planRule } = workspace.bureau.profile();
  return { ...asked, bureau: workspace.bureau.get().name, cap: planRule.yearlyVisits };
}

function pageOf({ workspace }: QueryContext, question: LedgerQuestion, after: string | null, limit: number) {
  const found = workspace.visitLedger.page(question, readCursor(after), limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? JSON.stringify([last.visits, last.objectId, last.department]) : null;
  return { page, next };
}

function readCursor(after: string | null): LedgerCursor | null {
  if (after === null) return null;
  const bad = new AppError('invalid-input', '列表的位置无法识别，请刷新页面。');
  try {
    const [visits, objectId, department] = JSON.parse(after) as unknown[];
    if (typeof visits === 'number' && typeof objectId === 'number' && typeof department === 'string') {
      return { visits, objectId, department };
    }
  } catch {
    throw bad;
  }
  throw bad;
}

function shownRow({ workspace }: QueryContext, question: LedgerQuestion, row: LedgerRow): Row {
  const whose = workspace.visitLedger.visits(question, row.department, row.objectId);
  return { id: `${row.department}/${row.objectId}`, ...row, whose };
}

/** The ledger as a workbook, one row for each department and enterprise. */
export function exportLedger(context: JobContext, asked: ParsedInputOf<'plan.exportLedger'>) {
  const question = questionOf(context, asked);
  return writeList<Row>(context, {
    name: `${asked.year}年度检查频次台账`,
    columns: [
      ['部门', 24],
      ['统一社会信用代码或编号', 22],
      ['名称', 36],
      ['信用风险等级', 12],
      ['本年检查次数', 12],
      ['年度上限', 10],
      ['检查', 60],
    ],
    total: context.workspace.visitLedger.count(question),
    page(after) {
      const { page, next } = pageOf(context, question, after, exportedAtOnce);
      return { page: page.map(row => shownRow(context, question, row)), next };
    },
    cells: row => [
      row.department,
      row.objectCode,
      row.objectName,
      nameOfCode(riskClasses, row.riskClass),
      String(row.visits),
      row.cap === null ? '未定' : String(row.cap),
      row.whose.map(({ on, number, name }) => `${on} ${number} ${name}`).join('；'),
    ],
  });
}
