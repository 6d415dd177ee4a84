import { assistantEntries, assistantKinds } from '#domain/vocabulary/assistant-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import type { Column } from '../../ui/table/column.ts';

export type AssistantRow = RowOf<'assistant.list'>;

/** The columns of 协助人员和专家, in the words of the data dictionary (4.5). */
export const assistantColumns: readonly Column<AssistantRow>[] = [
  { key: 'name', title: '姓名（名称）', width: 150, grow: 1, fixed: true, render: row => row.name },
  { key: 'kind', title: '类别', width: 96, fixed: true, render: row => nameOfCode(assistantKinds, row.kind) },
  { key: 'unit', title: '所在单位', width: 170, grow: 1, render: row => row.unit || '—' },
  { key: 'fields', title: '专业领域', width: 150, grow: 1, render: row => row.fields.join('、') || '—' },
  { key: 'qualification', title: '资质名称', width: 130, grow: 1, render: row => row.qualification ?? '—' },
  { key: 'qualificationUntil', title: '资质有效期至', width: 116, render: row => row.qualificationUntil ?? '—' },
  { key: 'contractUntil', title: '合同到期', width: 110, render: row => row.contractUntil ?? '—' },
  { key: 'pledgedOn', title: '承诺日期', width: 110, render: row => row.pledgedOn ?? '—' },
  { key: 'disabledOn', title: '停用日期', width: 110, render: row => row.disabledOn ?? '—' },
  { key: 'code', title: '机构代码', width: 190, hidden: true, render: row => row.code ?? '—' },
  {
    key: 'qualificationNumber',
    title: '资质编号',
    width: 130,
    hidden: true,
    render: row => row.qualificationNumber ?? '—',
  },
  { key: 'contractNumber', title: '委托合同号', width: 130, hidden: true, render: row => row.contractNumber ?? '—' },
  { key: 'funding', title: '经费来源', width: 120, hidden: true, render: row => row.funding ?? '—' },
  {
    key: 'entry',
    title: '入库方式',
    width: 100,
    hidden: true,
    render: row => (row.entry ? nameOfCode(assistantEntries, row.entry) : '—'),
  },
];
