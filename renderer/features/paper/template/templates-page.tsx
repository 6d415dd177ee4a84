import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { useMay } from '../../../data/rights.ts';
import { useQuery } from '../../../data/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureState } from '../../../ui/failure-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { fixedList } from '../../../ui/table/fixed-list.ts';
import { TableFrame } from '../../../ui/table/table-frame.tsx';
import { subjectNames, type TemplateRow, templateGroups } from '../list/template-choice.tsx';
import { PaperTabs } from '../paper-tabs.tsx';

const columns: readonly Column<TemplateRow>[] = [
  { key: 'group', title: '分组', width: 110, render: row => row.group },
  { key: 'name', title: '模板', width: 220, grow: 2, fixed: true, render: row => row.name },
  { key: 'place', title: '编号', width: 72, render: row => row.place || '—' },
  { key: 'format', title: '格式', width: 80, render: row => row.format },
  { key: 'subject', title: '针对', width: 150, render: row => subjectNames[row.subject] },
  { key: 'series', title: '字号系列', width: 110, render: row => row.series || '不编号' },
  { key: 'source', title: '依据', width: 260, grow: 3, render: row => row.source },
  {
    key: 'isChanged',
    title: '文本',
    width: 116,
    fixed: true,
    render: row => (row.isChanged ? <StatusMark tone="active">本单位文本</StatusMark> : '随程序提供'),
  },
];

/** 模板: what each kind of paper says before anything is filled in. */
export function TemplatesPage() {
  const navigate = useNavigate();
  const changes = useMay('paper.saveTemplate');
  const { data, failure, retry } = useQuery('paper.templates', {});
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const rows = (data ?? []).toSorted(
    (one, other) => templateGroups.indexOf(one.group) - templateGroups.indexOf(other.group),
  );
  const own = rows.filter(({ isChanged }) => isChanged).length;
  return (
    <Page
      title="公文模板"
      state={data ? `${rows.length} 种${own > 0 ? `，${own} 种是本单位文本` : ''}` : undefined}
      lead={changes ? '打开一种模板可以改成本单位的文本；已经起草的公文不受影响。' : '起草公文时按这些模板。'}
      fill
    >
      <PaperTabs />
      <TableFrame tools={null} ends={null}>
        <DataTable
          label="公文模板"
          columns={columns}
          list={fixedList(rows, !data)}
          onOpen={({ code }) => changes && navigate(addresses.paperTemplate(code))}
          empty={<EmptyState title="没有模板">程序的资源文件不完整，请重新安装。</EmptyState>}
        />
      </TableFrame>
    </Page>
  );
}
