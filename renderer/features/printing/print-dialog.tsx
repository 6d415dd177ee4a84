import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { PrintChoice } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { PaperPreview } from './paper-preview.tsx';
import { PrintFields } from './print-fields.tsx';
import styles from './printing.module.css';
import { type PrintablePaper, type PrintRun, usePrintRun } from './use-print-run.ts';
import { usePrinters } from './use-printers.ts';

interface PrintDialogProps {
  readonly papers: readonly PrintablePaper[];
  readonly onClose: () => void;
}

/** Prints one paper or many: looked at before, on a chosen printer, each written down. */
export function PrintDialog({ papers, onClose }: PrintDialogProps) {
  useFocusReturn();
  const { kind } = usePlatform();
  const printers = usePrinters();
  const { run, print, stop } = usePrintRun(papers);
  const [chosen, setChosen] = useState<PrintChoice | null>(null);
  const first = printers?.[0]?.name ?? null;
  const choice = chosen ?? { printer: first, copies: 1, duplex: 'one-sided' };
  const isLacking = kind === 'desktop' && printers !== null && printers.length === 0;
  const running = run.step === 'running';
  const deed = kind === 'browser' ? '打开并打印' : '打印';
  return (
    <Modal
      open
      width={960}
      title={papers.length === 1 ? '打印' : `打印 ${papers.length} 份`}
      onCancel={running ? stop : onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={running ? stop : onClose}>
          {running ? '停在下一份之前' : '关闭'}
        </Button>,
        <Button
          key="print"
          type="primary"
          disabled={running || isLacking || printers === null || run.step === 'done'}
          onClick={() => void print(choice)}
        >
          {run.step === 'stopped' ? `继续打印其余 ${papers.length - run.sent} 份` : deed}
        </Button>,
      ]}
    >
      <div className={styles.dialog}>
        <PaperPreview paper={papers[Math.min(run.sent, papers.length - 1)]} />
        <div className={styles.side}>
          {isLacking ? <NoPrinter /> : null}
          {kind === 'browser' ? (
            <p className={styles.hint}>
              文件会在新的标签页打开，请用浏览器的打印，缩放选“实际大小”，超过一页的宜双面、长边翻页。
            </p>
          ) : null}
          {printers && printers.length > 0 ? (
            <PrintFields printers={printers} choice={choice} onChange={setChosen} />
          ) : null}
          <RunState run={run} papers={papers} />
        </div>
      </div>
    </Modal>
  );
}

function NoPrinter() {
  return (
    <Alert
      type="warning"
      showIcon
      title="这台电脑上没有打印机"
      description="请先在系统里添加打印机，再打开这个窗口；或把文件另存到别的电脑上打印。"
    />
  );
}

function RunState({ run, papers }: { run: PrintRun; papers: readonly PrintablePaper[] }) {
  const { step, sent, sentence } = run;
  const total = papers.length;
  if (step === 'ready') return null;
  if (step === 'running') {
    const phase = papers[sent]?.title ?? '';
    return (
      <ProgressPanel title={`正在打印第 ${sent + 1} 份，共 ${total} 份`} progress={{ phase, done: sent, total }} />
    );
  }
  if (step === 'done') {
    return (
      <div role="status">
        <StatusMark tone="good">{`${total} 份都已送出，已登记`}</StatusMark>
      </div>
    );
  }
  const words = `已送出并登记 ${sent} 份，还有 ${total - sent} 份没有送出。`;
  return sentence === null ? (
    <Alert type="info" showIcon title="已停下" description={words} />
  ) : (
    <Alert type="error" showIcon title={sentence} description={words} />
  );
}
