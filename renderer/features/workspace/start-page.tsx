import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { latePart } from '../../ui/late-part.ts';
import { StartChoices } from './start-choices.tsx';
import styles from './start-page.module.css';
import { useOpening } from './use-opening.ts';

const CreateBureau = latePart(async () => (await import('./create-bureau.tsx')).CreateBureau);
const ProgressPanel = latePart(async () => (await import('../../ui/progress-panel.tsx')).ProgressPanel);
const RecoveryPage = latePart(async () => (await import('../backup/recovery-page.tsx')).RecoveryPage);
const OpeningFailure = latePart(async () => (await import('./opening-failure.tsx')).OpeningFailure);

interface StartPageProps {
  /** Null on a first start, until the core has answered: what is chosen meanwhile waits for it. */
  readonly status: OutputOf<'workspace.status'> | null;
  /** Open the folder of the last time without being asked. */
  readonly byItself: boolean;
}

/** The first page: explains the program in three sentences and leads into a workspace. */
export function StartPage({ status, byItself }: StartPageProps) {
  const opening = useOpening();
  const [creating, setCreating] = useState(false);
  // The folder that was tried last: null for the known one, undefined for the demo, which is no bureau to recover.
  const [folder, setFolder] = useState<string | null | undefined>(null);
  const [recovering, setRecovering] = useState(false);
  const tried = useRef(false);
  const { start } = opening.open;
  const { kind } = usePlatform();
  const { knownFolder, canChooseFolder } = status ?? { knownFolder: null, canChooseFolder: kind === 'desktop' };
  const untouched = opening.state.step === 'idle' && !creating;
  useEffect(() => {
    document.title = '开始 - 明抽';
    if (!byItself || knownFolder === null || tried.current || !untouched) return;
    tried.current = true;
    void start({ folder: null });
  });
  const openFolder = (chosen: string | null) => {
    setFolder(chosen);
    void start({ folder: chosen });
  };
  const openDemo = () => {
    setFolder(undefined);
    void opening.openDemo.start({ folder: null });
  };
  const goBack = () => {
    setRecovering(false);
    opening.clear();
  };
  if (recovering && folder !== undefined) {
    return (
      <StartFrame version={status?.version}>
        <RecoveryPage folder={folder} onBack={goBack} />
      </StartFrame>
    );
  }
  const onRecover = folder === undefined ? undefined : () => setRecovering(true);
  return (
    <StartFrame version={status?.version}>
      {opening.state.step === 'failed' ? (
        <OpeningFailure failure={opening.state.failure} onClear={opening.clear} onRecover={onRecover} />
      ) : null}
      {opening.state.step === 'running' ? (
        <ProgressPanel
          title="正在打开"
          progress={opening.state.progress}
          cancelling={opening.state.cancelling}
          onCancel={opening.cancel}
        />
      ) : creating ? (
        <CreateBureau canChooseFolder={canChooseFolder} opening={opening} onBack={() => setCreating(false)} />
      ) : (
        <StartChoices
          {...{ knownFolder, canChooseFolder }}
          onCreate={() => setCreating(true)}
          onDemo={openDemo}
          onOpen={openFolder}
        />
      )}
    </StartFrame>
  );
}

/** The program in three sentences, and beside them what can be done. */
function StartFrame({ version, children }: { version: string | undefined; children: ReactNode }) {
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
        <p className={styles.version}>{version ? `版本 ${version}` : '\u00a0'}</p>
      </aside>
      <main className={styles.choices}>
        <Suspense>{children}</Suspense>
      </main>
    </div>
  );
}
