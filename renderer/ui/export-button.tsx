import { ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { InputOf, JobName, OutputOf } from '#contract/contract.ts';
import type { OutputFile } from '../data/platform.ts';
import { useMay } from '../data/rights.ts';
import { useJob } from '../data/use-job.ts';
import { percentOf } from './percent-of.ts';
import { useSaveFile } from './save-file-button.tsx';

/** The jobs whose whole result is one file. */
export type FileJobName = {
  [Name in JobName]: OutputOf<Name> extends OutputFile ? Name : never;
}[JobName];

interface ExportButtonProps<Name extends FileJobName> {
  readonly job: Name;
  readonly input: InputOf<Name>;
  readonly disabled?: boolean;
  readonly children?: string;
}

/** Makes a file and saves it, for whoever may; while it is being made, the same button shows how far it is and cancels. */
export function ExportButton<Name extends FileJobName>(props: ExportButtonProps<Name>) {
  const { input, disabled = false, children = '导出' } = props;
  const job = useJob(props.job);
  const save = useSaveFile();
  if (!useMay(props.job)) return null;
  if (job.state.step === 'running') {
    const { progress, cancelling } = job.state;
    const far = progress.total > 0 ? `${percentOf(progress)}%` : '';
    return (
      <Button onClick={job.cancel} disabled={cancelling} aria-label={`取消${children}`}>
        {progress.phase} {far} · 取消
      </Button>
    );
  }
  const run = async () => {
    const file = await job.start(input);
    if (file) await save(file as OutputFile);
  };
  return (
    <Button icon={<ExportOutlined aria-hidden />} disabled={disabled} onClick={() => void run()}>
      {children}
    </Button>
  );
}
