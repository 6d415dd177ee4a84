import { Alert, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import styles from '../import/import.module.css';
import type { Inspection } from '../import/import-kind.ts';
import { obstacleOf } from '../import/mapping-check.ts';
import { MappingTable } from '../import/mapping-table.tsx';
import { PreviewTable } from '../import/preview-table.tsx';
import { SheetFields } from '../import/sheet-fields.tsx';
import { ListFileStep } from './list-file-step.tsx';
import { type NewComparison, useNewComparison } from './use-new-comparison.ts';

const leftOut = { option: '比对时不看这一列', mark: '不比对' };

function ListFields({ work, inspection }: { work: NewComparison; inspection: Inspection }) {
  return (
    <div className={styles.source}>
      <Form.Item label="名单来自哪个部门" required>
        <Input
          aria-label="名单来自哪个部门"
          value={work.source}
          maxLength={100}
          placeholder="如：云河县卫生健康局"
          onChange={event => work.changeSource(event.target.value)}
        />
      </Form.Item>
      <SheetFields inspection={inspection} lookAt={work.lookAt} />
    </div>
  );
}

function ListColumns({ work, inspection }: { work: NewComparison; inspection: Inspection }) {
  const obstacle = obstacleOf(inspection, work.mapping);
  return (
    <>
      {work.run.state.step === 'failed' ? (
        <Alert type="warning" showIcon title="没有比对完" description={work.run.state.failure.sentence} />
      ) : null}
      {obstacle ? <Alert type="warning" showIcon title={obstacle} /> : null}
      <Sheet
        title={inspection.fileName}
        extra={inspection.encoding ? `编码 ${inspection.encoding.toUpperCase()}` : null}
      >
        <ListFields work={work} inspection={inspection} />
      </Sheet>
      <Sheet title="按哪几列比对">
        <MappingTable inspection={inspection} mapping={work.mapping} onChange={work.changeMapping} leftOut={leftOut} />
      </Sheet>
      <Sheet title={`前 ${inspection.preview.length} 行`}>
        <PreviewTable inspection={inspection} mapping={work.mapping} />
      </Sheet>
    </>
  );
}

function Step({ work }: { work: NewComparison }) {
  const { inspect, run, inspection, file } = work;
  if (run.state.step === 'running') {
    const { progress, cancelling } = run.state;
    const title = `正在比对：${file?.name ?? ''}`;
    return <ProgressPanel title={title} progress={progress} cancelling={cancelling} onCancel={run.cancel} />;
  }
  if (inspect.state.step === 'running') {
    const title = `正在查看：${file?.name ?? ''}`;
    return <ProgressPanel title={title} progress={inspect.state.progress} onCancel={inspect.cancel} />;
  }
  return inspection ? <ListColumns work={work} inspection={inspection} /> : <ListFileStep work={work} />;
}

/** A new comparison: the file, whose list it is, its columns. */
export function NewComparisonPage() {
  const work = useNewComparison();
  const navigate = useNavigate();
  const { inspection, run, inspect } = work;
  const busy = run.running || inspect.running;
  const start = async () => {
    const id = await work.start();
    if (id === null) return;
    work.again();
    navigate(addresses.comparison(id));
  };
  const ready = inspection && work.source.trim() !== '' && obstacleOf(inspection, work.mapping) === null;
  return (
    <Page
      title="比对名单"
      state={run.running ? '正在比对' : inspection ? '核对各列' : '选择文件'}
      actions={inspection && !busy ? <Button onClick={work.again}>换一个文件</Button> : null}
      primary={
        inspection && !busy ? (
          <Button type="primary" disabled={!ready} onClick={() => void start()}>
            开始比对
          </Button>
        ) : undefined
      }
    >
      <Step work={work} />
    </Page>
  );
}
