import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ColumnStep } from './column-step.tsx';
import { ConfirmLook } from './confirm-look.tsx';
import { FileStep } from './file-step.tsx';
import { type ImportKind, kindWords } from './import-kind.ts';
import { LookStep } from './look-step.tsx';
import { obstacleOf } from './mapping-check.ts';
import { ResultStep } from './result-step.tsx';
import { type Import, useImport } from './use-import.ts';

function stateOf({ inspect, stage, run, inspection, look }: Import): string {
  if (run.state.step === 'running') return '正在导入';
  if (run.state.step === 'done') return '已完成';
  if (stage.state.step === 'running') return '正在核对文件';
  if (look) return run.state.step === 'failed' ? '没有导入' : '核对变化';
  if (stage.state.step === 'failed') return '没有导入';
  if (inspect.state.step === 'running') return '正在查看文件';
  return inspection ? '核对各列' : '选择文件';
}

/** The work that is under way, if any. */
function Progress({ work }: { work: Import }) {
  const name = work.file?.name ?? work.look?.fileName ?? '';
  for (const [what, job] of [
    ['正在导入', work.run],
    ['正在核对', work.stage],
    ['正在查看', work.inspect],
  ] as const) {
    if (job.state.step !== 'running') continue;
    const { progress, cancelling } = job.state;
    return (
      <ProgressPanel title={`${what}：${name}`} progress={progress} cancelling={cancelling} onCancel={job.cancel} />
    );
  }
  return null;
}

function Step({ kind, work }: { kind: ImportKind; work: Import }) {
  const { run, inspection, look } = work;
  if (run.state.step === 'done') return <ResultStep kind={kind} result={run.state.result} />;
  if (look) return <LookStep kind={kind} work={work} look={look} />;
  return inspection ? (
    <ColumnStep kind={kind} work={work} inspection={inspection} />
  ) : (
    <FileStep kind={kind} work={work} />
  );
}

const isBusy = ({ inspect, stage, run }: Import) => run.running || stage.running || inspect.running;

function Primary({ kind, work }: { kind: ImportKind; work: Import }) {
  const navigate = useNavigate();
  const { run, inspection, look } = work;
  if (isBusy(work)) return null;
  if (run.state.step === 'done') {
    return (
      <Button type="primary" onClick={() => navigate(kindWords[kind].list)}>
        查看{kindWords[kind].name}
      </Button>
    );
  }
  if (look) return <ConfirmLook look={look} work={work} />;
  if (!inspection) return null;
  const sheetRows = inspection.sheets.find(sheet => sheet.index === inspection.sheet)?.rows ?? 0;
  const rows = sheetRows - inspection.headerRow;
  return (
    <Button type="primary" disabled={obstacleOf(inspection, work.mapping) !== null} onClick={() => void work.start()}>
      {rows > 0 ? `开始核对 ${rows.toLocaleString('zh-CN')} 行` : '开始核对'}
    </Button>
  );
}

/** Importing one list: choose the file, check the columns, look at what would change, publish it, read what was done. */
export function ImportPage({ kind }: { kind: ImportKind }) {
  const work = useImport(kind);
  const { look, inspection, run } = work;
  const started = inspection !== null || look !== null || run.state.step !== 'idle';
  return (
    <Page
      title={kindWords[kind].title}
      state={stateOf(work)}
      lead={inspection || look ? undefined : kindWords[kind].lead}
      actions={
        started && !isBusy(work) ? (
          <>
            {look && inspection ? <Button onClick={() => void work.back()}>返回核对各列</Button> : null}
            <Button onClick={() => void work.again()}>{look ? '放弃这次导入' : '换一个文件'}</Button>
          </>
        ) : null
      }
      primary={<Primary kind={kind} work={work} />}
      fill={look !== null && !isBusy(work)}
    >
      {isBusy(work) ? <Progress work={work} /> : <Step kind={kind} work={work} />}
    </Page>
  );
}
