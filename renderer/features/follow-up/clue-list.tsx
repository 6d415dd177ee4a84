import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { referralColumns } from './referral-columns.tsx';
import { materialsOf, newReferral, ReferralFields, type ReferralValues } from './referral-dialog.tsx';
import { ReferralDrawer } from './referral-drawer.tsx';

const lead = '执法人员涉嫌违纪、职务违法、职务犯罪的问题线索，只有经授权的人看得到；操作日志只记编号，不记内容。';

/** 问题线索: handed to 纪检监察, seen only by whoever may. */
export function ClueList({ switcher }: { switcher: ReactNode }) {
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const list = usePagedList('clue.list', { text, today: today() });
  const choice = useColumnChoice('clue', referralColumns);
  const [opened, setOpened] = useState<number | null>(null);
  const [entering, setEntering] = useState(false);
  const step = useCommand('clue.step', { done: '已登记。' });
  return (
    <Page
      title="后续处置"
      state={list.loading ? undefined : `问题线索 ${numberText(list.total)} 件`}
      lead={lead}
      primary={
        <Button type="primary" onClick={() => setEntering(true)}>
          登记线索…
        </Button>
      }
      fill
    >
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="人员、理由或接收单位" />
          </>
        }
        ends={<RowCount total={list.total} unit="件" />}
      >
        <DataTable
          label="问题线索"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={<EmptyState title="没有问题线索">发现执法人员涉嫌违纪违法的线索，按“登记线索…”。</EmptyState>}
        />
      </TableFrame>
      <ReferralDrawer
        row={list.rows.find(({ id }) => id === opened) ?? null}
        call="clue.step"
        running={step.running}
        onStep={async input => (await step.run(input)) !== null}
        onClose={() => setOpened(null)}
      />
      {entering ? <ClueDialog onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}

type Values = Omit<ReferralValues, 'kind'> & { readonly objectName: string };

function ClueDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const open = useCommand('clue.open', { done: '已登记线索。' });
  const initial: Values = { objectName: '', ...newReferral() };
  const submit = async ({ present, ...values }: Values) => {
    if (await open.run({ ...values, materials: materialsOf('discipline', present) })) onClose();
  };
  return (
    <Modal
      open
      title="登记问题线索"
      okText="登记"
      cancelText="不做了"
      confirmLoading={open.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={() => void submit({ ...initial, ...form.getFieldsValue(true) })}
      >
        <Form.Item
          name="objectName"
          label="涉及人员"
          rules={[{ required: true, whitespace: true, message: '请填写涉及人员。' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <ReferralFields kind="discipline" />
      </Form>
    </Modal>
  );
}
