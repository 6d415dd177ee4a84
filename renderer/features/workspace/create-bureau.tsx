import { Button, Form } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { type NewAccount, NewAccountForm } from '../account/new-account-form.tsx';
import { type Bureau, BureauForm } from './bureau-form.tsx';
import styles from './start-page.module.css';
import type { useOpening } from './use-opening.ts';

interface CreateBureauProps {
  readonly canChooseFolder: boolean;
  readonly opening: ReturnType<typeof useOpening>;
  readonly onBack: () => void;
}

/** A new bureau: its particulars and, on the desktop, the folder for its data. */
export function CreateBureau({ canChooseFolder, opening, onBack }: CreateBureauProps) {
  const platform = usePlatform();
  const [form] = Form.useForm<Bureau>();
  // The password is in no draft: it is typed again after going back.
  const [accountForm] = Form.useForm<NewAccount>();
  const [folder, setFolder] = useState<Chosen | null>(null);
  const draft = useDraft<Partial<Bureau>>('create-bureau', {});
  const create = async () => {
    // Both say at once what is missing; the fields then show it.
    const [bureau, account] = await Promise.allSettled([form.validateFields(), accountForm.validateFields()]);
    if (bureau.status === 'rejected' || account.status === 'rejected') return;
    const { name, password } = account.value;
    const input = { folder: folder?.grant ?? null, bureau: bureau.value, account: { name, password } };
    if (await opening.create.start(input)) draft.discard();
  };
  return (
    <section>
      <h2 className={styles.heading}>建立单位</h2>
      {canChooseFolder ? (
        <p className={styles.folder}>
          <span>数据文件夹：{folder?.name ?? '默认位置'}</span>
          <Button size="small" onClick={() => void platform.chooseFolder().then(chosen => chosen && setFolder(chosen))}>
            选择文件夹…
          </Button>
        </p>
      ) : null}
      <BureauForm form={form} initial={draft.value} onChange={draft.change} onSubmit={() => void create()} />
      <h2 className={styles.heading}>第一个账号</h2>
      <p>您是系统管理员，以后可以为同事建立各自的账号。每一步操作都以账号名记入操作日志。</p>
      <NewAccountForm form={accountForm} onSubmit={() => void create()} />
      <div className={styles.buttons}>
        <Button type="primary" onClick={() => void create()}>
          建立单位
        </Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </section>
  );
}
