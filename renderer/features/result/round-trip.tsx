import { ImportOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import styles from './round-trip.module.css';

type Look = OutputOf<'result.lookSheets'>;
interface Chosen {
  readonly file: string;
  readonly name: string;
  readonly look: Look;
}

/** 任务单 out to Excel and back: what a filled workbook would change is looked at before anything is entered. */
export function RoundTrip({ taskId }: { readonly taskId: number }) {
  const platform = usePlatform();
  const look = useJob('result.lookSheets');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async () => {
    try {
      const file = await platform.chooseFile('table');
      const found = file && (await look.start({ taskId, file: file.grant }));
      if (file && found) setChosen({ file: file.grant, name: file.name, look: found });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return (
    <>
      <ExportButton job="result.exportSheets" input={{ taskId }}>
        导出任务单
      </ExportButton>
      <Button icon={<ImportOutlined aria-hidden />} loading={look.running} onClick={() => void choose()}>
        导入填好的任务单…
      </Button>
      {chosen ? <LookDialog taskId={taskId} chosen={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

interface LookDialogProps {
  readonly taskId: number;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function LookDialog({ taskId, chosen: { file, name, look }, onClose }: LookDialogProps) {
  const take = useJob('result.takeSheets');
  const good = look.added.length + look.changed.length;
  const run = async () => {
    const taken = await take.start({ taskId, file, sha256: look.sha256 });
    if (!taken) return;
    const left = taken.left > 0 ? `，${taken.left} 行有问题没有导入` : '';
    notify({ kind: 'done', sentence: `新录 ${taken.added} 张，修改 ${taken.changed} 张${left}。` });
    onClose();
  };
  return (
    <Modal
      open
      width={820}
      title={`核对：${name}`}
      okText={good > 0 ? `导入这 ${good} 行` : '导入'}
      okButtonProps={{ disabled: good === 0 }}
      confirmLoading={take.running}
      cancelText="不做了"
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p>
        新录 {look.added.length} 张，修改 {look.changed.length} 张，没有变化 {look.unchanged} 张，有问题{' '}
        {look.problems.length} 行。有问题的行不会导入，其余照常。
      </p>
      <Rows title="有问题的行" rows={look.problems} />
      <Rows title="要修改的" rows={look.changed} />
      <Rows title="新录入的" rows={look.added} />
      {look.problemFile ? <SaveFileButton file={look.problemFile}>下载问题行</SaveFileButton> : null}
    </Modal>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: Look['added'] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>
        {title}（{rows.length}）
      </h3>
      <ul className={styles.rows}>
        {rows.map(({ row, number, objectName, words }) => (
          <li key={row}>
            <span className={styles.place}>第 {row} 行</span>
            <span>
              {objectName}
              <span className={styles.number}> {number}</span>
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
