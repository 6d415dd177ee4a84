import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { RiskMark } from '../../ui/risk-mark.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type ObjectRow = RowOf<'object.list'>;

/** The columns of the object registry, in the words of the data dictionary (4.2). */
export const objectColumns: readonly Column<ObjectRow>[] = [
  {
    key: 'code',
    title: '统一社会信用代码',
    width: 222,
    sortable: true,
    fixed: true,
    render: row => <CodeText>{row.creditCode ?? row.registrationNumber ?? row.code}</CodeText>,
  },
  { key: 'name', title: '名称', width: 240, grow: 2, sortable: true, fixed: true, render: row => row.name },
  {
    key: 'riskClass',
    title: '风险',
    width: 80,
    sortable: true,
    render: row => <RiskMark riskClass={row.riskClass} />,
  },
  {
    key: 'state',
    title: '登记状态',
    width: 110,
    sortable: true,
    render: row =>
      row.standing === 'in-use' ? (
        nameOfCode(registrationStates, row.state)
      ) : (
        <StatusMark tone="late">{nameOfCode(objectStandings, row.standing)}</StatusMark>
      ),
  },
  { key: 'station', title: '管辖单位', width: 180, grow: 1, sortable: true, render: row => row.station ?? '—' },
  { key: 'labels', title: '标签', width: 150, grow: 1.4, render: row => row.labels.join('、') },
  { key: 'checksThisYear', title: '今年检查', width: 84, align: 'end', render: row => row.checksThisYear },
  { key: 'kind', title: '种类', width: 130, hidden: true, render: row => nameOfCode(objectKinds, row.kind) },
  { key: 'legal', title: '法定代表人', width: 100, hidden: true, render: row => row.legalRepresentative ?? '—' },
  { key: 'address', title: '住所', width: 260, grow: 2, hidden: true, render: row => row.address ?? '—' },
  { key: 'industry', title: '行业', width: 90, hidden: true, render: row => row.industry ?? '—' },
  { key: 'established', title: '成立日期', width: 110, hidden: true, render: row => row.established ?? '—' },
];
