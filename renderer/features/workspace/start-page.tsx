import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { CreateBureau } from './create-bureau.tsx';
import { OpeningFailure } from './opening-failure.tsx';
import { StartChoices } from './start-choices.tsx';
import styles from './start-page.module.css';
import { useOpening } from './use-opening.ts';

interface StartPageProps {
  readonly status: OutputOf<'workspace.status'>;
  /** Open the folder of the last time without being asked. */
  readonly byItself: boolean;
}

/** The first page: explains the program in three sentences and leads into a workspace. */
export function StartPage({ status, byItself }: StartPageProps) {
  const opening = useOpening();
  const [creating, setCreating] = useState(false);
  const tried = useRef(false);
  const { start } = opening.open;
  const { knownFolder } = status;
  useEffect(() => {
    document.title = '开始 - 明抽';
    if (!byItself || knownFolder === null || tried.current) return;
    tried.current = true;
    void start({ folder: null });
  });
  return (
    <div className={styles.start}>
      <aside className={styles.words}>
        <h1>明抽</h1>
        <p className={styles.subtitle}>双随机、一公开监管工作台</p>
        <ul>
          <li>抽查谁、由谁检查，当众随机抽取；每一步留下凭证，任何人都可以复算。</li>
          <li>名录库直接从 Excel 导入，通知书、抽取记录、公示材料由程序制作。</li>
          <li>全部数据只保存在这台电脑上，不连接网络，也不代替省级平台。</li>
        </ul>
        <p className={styles.version}>版本 {status.version}</p>
      </aside>
      <main className={styles.choices}>
        <OpeningFailure state={opening.state} onClear={opening.clear} />
        {opening.state.step === 'running' ? (
          <ProgressPanel
            title="正在打开"
            progress={opening.state.progress}
            cancelling={opening.state.cancelling}
            onCancel={opening.cancel}
          />
        ) : creating ? (
          <CreateBureau status={status} opening={opening} onBack={() => setCreating(false)} />
        ) : (
          <StartChoices status={status} opening={opening} onCreate={() => setCreating(true)} />
        )}
      </main>
    </div>
  );
}
