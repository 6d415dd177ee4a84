import { PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { subRegistryKinds } from '#domain/vocabulary/sub-registry-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { dateText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { everyObject, rangeAddress } from './range-address.ts';
import { type SubRegistry, SubRegistryDialog } from './sub-registry-dialog.tsx';

type Deed = { readonly what: 'edit' | 'disable'; readonly record: SubRegistry | null };

function columnsFor(choose: (deed: Deed) => void): Column<SubRegistry>[] {
  return [
    { key: 'name', title: '分库', width: 200, grow: 2, fixed: true, render: row => row.name },
    { key: 'kind', title: '类型', width: 170, render: row => nameOfCode(subRegistryKinds, row.kind) },
    { key: 'mode', title: '入库方式', width: 96, render: row => (row.rule === null ? '逐户入库' : '按规则') },
    {
      key: 'objects',
      title: '今天在库',
      width: 110,
      align: 'end',
      render: row => (
        <Link to={rangeAddress({ ...everyObject, subRegistries: [row.id] })}>{`${numberText(row.objects)} 户`}</Link>
      ),
    },
    { key: 'department', title: '责任部门', width: 150, grow: 1, render: row => row.department || '—' },
    { key: 'period', title: '更新周期', width: 90, render: row => row.period || '—' },
    { key: 'updated', title: '更新日期', width: 120, render: row => dateText(row.updatedOn) },
    {
      key: 'state',
      title: '状态',
      width: 90,
      render: row =>
        row.disabledOn ? <StatusMark tone="plain">停用</StatusMark> : <StatusMark tone="good">启用</StatusMark>,
    },
    {
      key: 'deeds',
      title: '操作',
      width: 140,
      render: row => (
        <May call="subRegistry.save">
          <Space size={4}>
            <Button size="small" type="link" onClick={() => choose({ what: 'edit', record: row })}>
              修改
            </Button>
            <Button size="small" type="link" onClick={() => choose({ what: 'disable', record: row })}>
              {row.disabledOn ? '启用' : '停用'}
            </Button>
          </Space>
        </May>
      ),
    },
  ];
}

function DisableDialog({ record, onClose }: { record: SubRegistry; onClose: () => void }) {
  const disable = useCommand('subRegistry.disable', { done: `已保存分库：${record.name}` });
  const verb = record.disabledOn ? '启用' : '停用';
  const confirm = async (reason: string) => {
    if (await disable.run({ id: record.id, disabled: record.disabledOn === null, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`${verb}分库：${record.name}`}
      consequence={record.disabledOn ? '启用后可以再用作对象范围。' : '停用后不再供选择；已有的任务不变。'}
      confirm={verb}
      running={disable.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    />
  );
}

/** 分库: the registries of single fields within the registry. */
export function SubRegistryPage() {
  const list = usePagedList('subRegistry.list', {});
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  const create = (
    <May call="subRegistry.save">
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setDeed({ what: 'edit', record: null })}
      >
        新建分库
      </Button>
    </May>
  );
  return (
    <Page title="分库" state={`${numberText(list.total)} 个`} actions={<ObjectTabs />} primary={create} fill>
      <TableFrame ends={<RowCount total={list.total} unit="个" />}>
        <DataTable
          label="分库"
          columns={columnsFor(setDeed)}
          list={list}
          empty={
            <EmptyState title="还没有分库">
              涉及多领域监管的部门应建立分库：按规则（标签、名单、风险等条件）自动在库，或逐户入库。
            </EmptyState>
          }
        />
      </TableFrame>
      {deed?.what === 'edit' ? <SubRegistryDialog record={deed.record} onClose={close} /> : null}
      {deed?.what === 'disable' && deed.record ? <DisableDialog record={deed.record} onClose={close} /> : null}
    </Page>
  );
}
