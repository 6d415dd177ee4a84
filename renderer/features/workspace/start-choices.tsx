import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePlatform } from '../../data/platform-context.tsx';
import { latePart } from '../../ui/late-part.ts';
import styles from './start-page.module.css';

const MoveInDialog = latePart(async () => (await import('../backup/move-in.tsx')).MoveInDialog);

interface StartChoicesProps {
  /** The name of the folder of the last time. */
  readonly knownFolder: string | null;
  readonly canChooseFolder: boolean;
  readonly onCreate: () => void;
  readonly onDemo: () => void;
  /** Opens a folder, or the one of the last time. */
  readonly onOpen: (folder: string | null) => void;
}

function Choice({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <section className={styles.choice}>
      <div>
        <h2>{title}</h2>
        <p>{words}</p>
      </div>
      {children}
    </section>
  );
}

/** The ways to begin: the bureau one knows, an existing folder, a new bureau, the demo. */
export function StartChoices({ knownFolder, canChooseFolder, onCreate, onDemo, onOpen }: StartChoicesProps) {
  const platform = usePlatform();
  const [movingIn, setMovingIn] = useState(false);
  const openOther = async () => {
    const folder = await platform.chooseFolder();
    if (folder) onOpen(folder.grant);
  };
  return (
    <>
      <h2 className={styles.heading}>从哪里开始</h2>
      {knownFolder !== null ? (
        <Choice title={`打开上次的单位`} words={knownFolder}>
          <Button type="primary" onClick={() => onOpen(null)}>
            打开
          </Button>
        </Choice>
      ) : null}
      <Choice title="建立本单位" words="填写单位资料，选一个文件夹存放数据。以后每天从这里打开。">
        <Button type={knownFolder === null ? 'primary' : 'default'} onClick={onCreate}>
          建立单位…
        </Button>
      </Choice>
      {canChooseFolder ? (
        <Choice title="打开已有的数据文件夹" words="换了电脑，或数据存放在别的文件夹时使用。">
          <Button onClick={() => void openOther()}>选择文件夹…</Button>
        </Choice>
      ) : null}
      <Choice
        title="从另一台电脑搬来"
        words="用原来电脑上“系统—备份—打包搬家”做成的文件，连同公文一起搬入一个空文件夹。"
      >
        <Button onClick={() => setMovingIn(true)}>搬入…</Button>
      </Choice>
      {movingIn ? <MoveInDialog canChooseFolder={canChooseFolder} onClose={() => setMovingIn(false)} /> : null}
      <Choice
        title="打开演示单位（云河县）"
        words="虚构的县，名录库、人员和清单都已备好，可以放心试着抽取和打印，不影响本单位的数据。"
      >
        <Button onClick={onDemo}>打开演示单位</Button>
      </Choice>
    </>
  );
}
