import { PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { filterAddress, useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { LabelGroups } from './label-groups.tsx';
import { LabelTag } from './label-tag.tsx';
import { ObjectTabs } from './object-tabs.tsx';

type Label = OutputOf<'label.list'>['labels'][number];
type Deed = { readonly what: 'edit' | 'disable' | 'expired'; readonly label: Label | null };

const appliesWords = { object: '检查对象', inspector: '检查人员', both: '两者' } as const;

function columnsFor(choose: (deed: Deed) => void): Column<Label>[] {
  return [
    {
      key: 'name',
      title: '标签',
      width: 180,
      grow: 1,
      render: row => <LabelTag colour={row.colour}>{row.name}</LabelTag>,
    },
    { key: 'group', title: '分组', width: 110, render: row => row.group },
    { key: 'applies', title: '适用', width: 96, render: row => appliesWords[row.applies] },
    { key: 'source', title: '来源', width: 84, render: row => (row.source === 'own' ? '本单位' : '省统一') },
    {
      key: 'objects',
      title: '对象',
      width: 96,
      align: 'end',
      render: row => (
        <Link to={filterAddress(addresses.objects, { label: [row.name] })}>{`${numberText(row.objects)} 户`}</Link>
      ),
    },
    {
      key: 'expired',
      title: '已到期',
      width: 110,
      align: 'end',
      render: row =>
        row.expired === 0 ? (
          '—'
        ) : (
          <May call="label.takeExpired" otherwise={numberText(row.expired)}>
            <Button size="small" onClick={() => choose({ what: 'expired', label: row })}>
              移除 {numberText(row.expired)} 户
            </Button>
          </May>
        ),
    },
    {
      key: 'state',
      title: '状态',
      width: 90,
      render: row =>
        row.disabledOn ? <StatusMark tone="plain">停用</StatusMark> : <StatusMark tone="good">启用</StatusMark>,
    },
    { key: 'note', title: '说明', width: 140, grow: 1, render: row => row.note },
    {
      key: 'deeds',
      title: '操作',
      width: 140,
      render: row => (
        <May call="label.save">
          <Space size={4}>
            <Button size="small" type="link" onClick={() => choose({ what: 'edit', label: row })}>
              修改
            </Button>
            <Button size="small" type="link" onClick={() => choose({ what: 'disable', label: row })}>
              {row.disabledOn ? '启用' : '停用'}
            </Button>
          </Space>
        </May>
      ),
    },
  ];
}

function DisableDialog({ label, onClose }: { label: Label; onClose: () => void }) {
  const disable = useCommand('label.disable', { done: `已保存标签：${label.name}` });
  const verb = label.disabledOn ? '启用' : '停用';
  const confirm = async (reason: string) => {
    if (await disable.run({ id: label.id, disabled: label.disabledOn === null, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`${verb}标签：${label.name}`}
      consequence={label.disabledOn ? '启用后可以再赋予对象。' : '停用后不能再赋予；已经有这个标签的对象不变。'}
      confirm={verb}
      running={disable.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    />
  );
}

function ExpiredDialog({ label, onClose }: { label: Label; onClose: () => void }) {
  const take = useJob('label.takeExpired');
  const confirm = async (reason: string) => {
    await take.start({ id: label.id, reason });
    onClose();
  };
  return (
    <ReasonDialog
      open
      title={`移除到期的标签：${label.name}`}
      consequence={`有 ${numberText(label.expired)} 户的这个标签已过截止日期。移除后不再按它筛选和抽取，经过里留有记录。`}
      confirm="移除"
      running={take.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    />
  );
}

/** 标签管理: the register of labels for objects and inspectors. */
export function LabelPage() {
  const found = useQuery('label.list', {});
  const address = useAddressFilter();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [grouping, setGrouping] = useState(false);
  const { groups = [], labels = [] } = found.data ?? {};
  const text = address.text('text');
  const chosen = address.list('group');
  const shown = labels.filter(
    ({ name, group }) => name.includes(text) && (chosen.length === 0 || chosen.includes(group)),
  );
  const close = () => setDeed(null);
  const options = groups.map(({ name }) => ({
    value: name,
    count: labels.filter(({ group }) => group === name).length,
  }));
  return (
    <Page
      title="标签管理"
      state={found.data ? `${labels.length} 个标签，${groups.length} 组` : undefined}
      actions={
        <>
          <ObjectTabs />
          <May call="label.saveGroup">
            <Button onClick={() => setGrouping(true)}>分组</Button>
          </May>
        </>
      }
      primary={
        <May call="label.save">
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setDeed({ what: 'edit', label: null })}
          >
            新建标签
          </Button>
        </May>
      }
      fill
    >
      <TableFrame
        tools={
          <>
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="标签名称" />
            <FacetFilter
              title="分组"
              options={options}
              selected={chosen}
              onChange={values => address.set('group', values)}
            />
          </>
        }
        ends={<RowCount total={shown.length} unit="个" />}
      >
        <DataTable
          label="标签"
          columns={columnsFor(setDeed)}
          list={fixedList(shown, found.loading)}
          empty={<EmptyState title="没有这样的标签">导入名录时的标签会自动登记在这里，也可以新建。</EmptyState>}
        />
      </TableFrame>
      {deed?.what === 'edit' ? <LabelDialog label={deed.label} groups={groups} onClose={close} /> : null}
      {deed?.what === 'disable' && deed.label ? <DisableDialog label={deed.label} onClose={close} /> : null}
      {deed?.what === 'expired' && deed.label ? <ExpiredDialog label={deed.label} onClose={close} /> : null}
      {grouping ? <LabelGroups groups={groups} onClose={() => setGrouping(false)} /> : null}
    </Page>
  );
}
