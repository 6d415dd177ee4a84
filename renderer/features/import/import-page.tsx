import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ColumnStep } from './column-step.tsx';
import { FileStep } from './file-step.tsx';
import { type ImportKind, kindWords } from './import-kind.ts';
import { obstacleOf } from './mapping-check.ts';
import { ResultStep } from './result-step.tsx';
import { type Import, useImport } from './use-import.ts';

function stateOf({ inspect, run, inspection }: Import): string {
  if (run.state.step === 'running') return '正在导入';
  if (run.state.step === 'done') return '已完成';
  if (run.state.step === 'failed') return '没有导入';
  if (inspect.state.step === 'running') return '正在查看文件';
  return inspection ? '核对各列' : '选择文件';
}

function Step({ kind, work }: { kind: ImportKind; work: Import }) {
  const { inspect, run, inspection, file } = work;
  if (run.state.step === 'running') {
    return (
      <ProgressPanel
        title={`正在导入：${file?.name ?? ''}`}
        progress={run.state.progress}
        cancelling={run.state.cancelling}
        onCancel={run.cancel}
      />
    );
  }
  if (run.state.step === 'done') return <ResultStep kind={kind} result={run.state.result} />;
  if (inspect.state.step === 'running') {
    return (
      <ProgressPanel
        title={`正在查看：${file?.name ?? ''}`}
        progress={inspect.state.progress}
        onCancel={inspect.cancel}
      />
    );
  }
  return inspection ? (
    <ColumnStep kind={kind} work={work} inspection={inspection} />
  ) : (
    <FileStep kind={kind} work={work} />
  );
}

function Primary({ kind, work }: { kind: ImportKind; work: Import }) {
  const navigate = useNavigate();
  const { run, inspect, inspection } = work;
  if (run.running || inspect.running) return null;
  if (run.state.step === 'done') {
    return (
      <Button type="primary" onClick={() => navigate(kindWords[kind].list)}>
        查看{kindWords[kind].name}
      </Button>
    );
  }
  if (!inspection) return null;
  const sheetRows = inspection.sheets.find(sheet => sheet.index === inspection.sheet)?.rows ?? 0;
  const rows = sheetRows - inspection.headerRow;
  return (
    <Button type="primary" disabled={obstacleOf(inspection, work.mapping) !== null} onClick={() => void work.start()}>
      {rows > 0 ? `开始导入 ${rows.toLocaleString('zh-CN')} 行` : '开始导入'}
    </Button>
  );
}

/** Importing one list: choose the file, check the columns, import, read what was done. */
export function ImportPage({ kind }: { kind: ImportKind }) {
  const work = useImport(kind);
  const started = work.inspection !== null || work.run.state.step !== 'idle';
  return (
    <Page
      title={kindWords[kind].title}
      state={stateOf(work)}
      lead={work.inspection ? undefined : kindWords[kind].lead}
      actions={started && !work.run.running ? <Button onClick={work.again}>换一个文件</Button> : null}
      primary={<Primary kind={kind} work={work} />}
    >
      <Step kind={kind} work={work} />
    </Page>
  );
}
