import { Button, Form, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { ExportProfile, ImportProfile, ProfileStanding } from './profile-files.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { Profile } from './profile-values.ts';
import { ProfileValuesTable } from './profile-values-table.tsx';

const readOnlyWords = '只能查看，由有“修改单位资料、方案和备份”权限的人修改。';

const views = [
  { value: '', label: '按类别' },
  { value: 'all', label: '全部参数' },
];

/** What is done with a profile that is being changed: put back, read in, or saved with its reason. */
function useProfileWork(saved: Profile) {
  const [form] = Form.useForm<Profile>();
  const draft = useDraft<Profile>('profile', saved);
  const [asking, setAsking] = useState(false);
  const save = useCommand('profile.save', { done: '方案已保存，从现在起按新方案办理。' });
  const show = (profile: Profile) => {
    form.setFieldsValue(profile);
    // A field that complained of another one does not notice by itself that it has nothing to complain of any more.
    void form.validateFields().catch(() => undefined);
  };
  return {
    form,
    draft,
    asking,
    setAsking,
    saving: save.running,
    undo() {
      draft.discard();
      show(saved);
    },
    /** Takes on a profile that was changed elsewhere than in the form. */
    read(profile: Profile) {
      draft.change(profile);
      show(profile);
    },
    async confirm(reason: string) {
      if (!(await save.run({ profile: draft.value, reason }))) return;
      draft.discard();
      setAsking(false);
    },
  };
}

function ProfileEditor({ saved }: { saved: Profile }) {
  const { form, draft, asking, setAsking, saving, undo, read, confirm } = useProfileWork(saved);
  const address = useAddressFilter();
  const all = address.text('view') === 'all';
  const may = useMay('profile.save');
  const ask = () => setAsking(true);
  return (
    <Page
      title="方案"
      state={draft.changed ? '有修改，还没有保存' : saved.name}
      lead={`依据：${saved.source}`}
      fill={all}
      actions={
        <>
          {draft.changed ? <Button onClick={undo}>撤销修改</Button> : null}
          <ImportProfile profile={draft.value} onRead={read} />
          <ExportProfile />
        </>
      }
      primary={
        may ? (
          <Button type="primary" disabled={!draft.changed} onClick={all ? ask : form.submit}>
            保存…
          </Button>
        ) : undefined
      }
    >
      <SystemTabs />
      <ProfileStanding />
      <div>
        <Segmented
          aria-label="方案的显示"
          options={views}
          value={all ? 'all' : ''}
          onChange={value => address.set('view', value)}
        />
      </div>
      {all ? <ProfileValuesTable profile={draft.value} mayChange={may} onChange={read} /> : null}
      {/* It stays there unseen, because it holds what was typed. */}
      <div hidden={all}>
        <ReadOnly when={!may} why={readOnlyWords}>
          <ProfileForm form={form} initial={draft.value} onChange={draft.change} onSubmit={ask} />
        </ReadOnly>
      </div>
      <ReasonDialog
        open={asking}
        title="保存方案"
        consequence="新方案只影响以后的任务、期限和公文；已经固定的抽取不变。"
        confirm="保存"
        running={saving}
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
