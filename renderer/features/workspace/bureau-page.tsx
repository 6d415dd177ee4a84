import { Button, Form } from 'antd';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { useDraft } from '../../data/drafts.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { May } from '../../ui/may.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { type Bureau, BureauForm } from './bureau-form.tsx';

/** 单位资料 of the open workspace. */
export function BureauPage() {
  const { bureau, demo } = useWorkspace();
  const may = useMay('bureau.save');
  const closing = useJob('workspace.close');
  const [form] = Form.useForm<Bureau>();
  const draft = useDraft<Bureau>('bureau', bureau);
  const save = useCommand('bureau.save', { done: '单位资料已保存，以后制作的公文按新资料。' });
  const submit = async (values: Bureau) => {
    const typed = draft.value;
    if (await save.run({ ...values, phone: values.phone ?? '', address: values.address ?? '' })) draft.discard(typed);
  };
  const undo = () => {
    draft.discard();
    form.setFieldsValue(bureau);
  };
  return (
    <Page
      title="单位资料"
      state={draft.changed ? '有修改，还没有保存' : bureau.name}
      actions={
        draft.changed ? (
          <Button onClick={undo}>撤销修改</Button>
        ) : (
          <Button loading={closing.running} onClick={() => void closing.start({})}>
            {demo ? '退出演示' : '关闭，换一个单位'}
          </Button>
        )
      }
      primary={
        <May call="bureau.save">
          <Button type="primary" loading={save.running} disabled={!draft.changed} onClick={form.submit}>
            保存
          </Button>
        </May>
      }
    >
      <SystemTabs />
      <ReadOnly when={!may} why="只能查看，由有“修改单位资料、方案和备份”权限的人修改。">
        <Sheet title="印在公文和编号里的内容">
          <BureauForm
            form={form}
            initial={draft.value}
            onChange={draft.change}
            onSubmit={values => void submit(values)}
          />
        </Sheet>
      </ReadOnly>
      <LeaveGuard
        when={draft.changed}
        consequence="修改还没有保存。离开后，填写的内容会留到关闭程序为止，可以回来继续。"
      />
    </Page>
  );
}
