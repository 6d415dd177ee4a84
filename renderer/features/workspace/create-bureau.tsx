import { Button, Form } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/drafts.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
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
  const [folder, setFolder] = useState<Chosen | null>(null);
  const draft = useDraft<Partial<Bureau>>('create-bureau', {});
  const create = async (bureau: Bureau) => {
    const created = await opening.create.start({ folder: folder?.grant ?? null, bureau });
    if (created) draft.discard();
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
      <BureauForm form={form} initial={draft.value} onChange={draft.change} onSubmit={values => void create(values)} />
      <div className={styles.buttons}>
        <Button type="primary" onClick={form.submit}>
          建立单位
        </Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </section>
  );
}
