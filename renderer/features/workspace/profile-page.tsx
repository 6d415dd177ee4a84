import { Button, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { Profile } from './profile-values.ts';

function ProfileEditor({ saved }: { saved: Profile }) {
  const [form] = Form.useForm<Profile>();
  const draft = useDraft<Profile>('profile', saved);
  const may = useMay('profile.save');
  const [asking, setAsking] = useState(false);
  const save = useCommand('profile.save', { done: '方案已保存，从现在起按新方案办理。' });
  const confirm = async (reason: string) => {
    if (!(await save.run({ profile: draft.value, reason }))) return;
    draft.discard();
    setAsking(false);
  };
  const undo = () => {
    draft.discard();
    form.setFieldsValue(saved);
    // A field that complained of another one does not notice by itself that it has nothing to complain of any more.
    void form.validateFields().catch(() => undefined);
  };
  return (
    <Page
      title="方案"
      state={draft.changed ? '有修改，还没有保存' : saved.name}
      lead={`依据：${saved.source}`}
      actions={draft.changed ? <Button onClick={undo}>撤销修改</Button> : null}
      primary={
        may ? (
          <Button type="primary" disabled={!draft.changed} onClick={form.submit}>
            保存…
          </Button>
        ) : undefined
      }
    >
      <SystemTabs />
      <ReadOnly when={!may} why="只能查看，由有“修改单位资料、方案和备份”权限的人修改。">
        <ProfileForm form={form} initial={draft.value} onChange={draft.change} onSubmit={() => setAsking(true)} />
      </ReadOnly>
      <ReasonDialog
        open={asking}
        title="保存方案"
        consequence="新方案只影响以后的任务、期限和公文；已经固定的抽取不变。"
        confirm="保存"
        running={save.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
      <LeaveGuard
        when={draft.changed}
        consequence="修改还没有保存。离开后，填写的内容会留到关闭程序为止，可以回来继续。"
      />
    </Page>
  );
}

/** 方案: the rules that differ by province, each with where it comes from. */
export function ProfilePage() {
  const profile = useQuery('profile.get', {});
  if (profile.data) return <ProfileEditor saved={profile.data} />;
  return (
    <Page title="方案">
      <SystemTabs />
      {profile.failure ? <FailureState failure={profile.failure} onRetry={profile.retry} /> : <Skeleton active />}
    </Page>
  );
}
