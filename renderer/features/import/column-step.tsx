import { Alert, Radio } from 'antd';
import { Sheet } from '../../ui/page.tsx';
import styles from './import.module.css';
import { type ImportKind, type Inspection, kindWords } from './import-kind.ts';
import { obstacleOf } from './mapping-check.ts';
import { MappingTable } from './mapping-table.tsx';
import { PreviewTable } from './preview-table.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import type { Import } from './use-import.ts';

interface ColumnStepProps {
  readonly kind: ImportKind;
  readonly work: Import;
  readonly inspection: Inspection;
}

/** The second step: how the program understood the file, open to correction. */
export function ColumnStep({ kind, work, inspection }: ColumnStepProps) {
  const obstacle = obstacleOf(inspection, work.mapping);
  const { name } = kindWords[kind];
  return (
    <>
      {work.stage.state.step === 'failed' ? (
        <Alert
          type="warning"
          showIcon
          title="没有导入，库里的数据没有变"
          description={work.stage.state.failure.sentence}
        />
      ) : null}
      {obstacle ? <Alert type="warning" showIcon title={obstacle} /> : null}
      <Sheet title={inspection.fileName} extra={<span>{fileWords(inspection)}</span>}>
        <div className={styles.source}>
          <SheetFields inspection={inspection} lookAt={work.lookAt} />
          <SourceFields inspection={inspection} work={work} />
        </div>
        {inspection.notes.length > 0 ? <p className={styles.note}>{inspection.notes.join('')}</p> : null}
        <Radio.Group
          className={styles.policy ?? ''}
          value={work.policy}
          onChange={event => work.changePolicy(event.target.value)}
          options={[
            { value: 'update', label: `库里已有的${name}按文件更新` },
            { value: 'only-new', label: '只加库里没有的，已有的不动' },
            ...(kind === 'object' || kind === 'inspector'
              ? [{ value: 'mark-left', label: '文件是完整名单：更新，并把文件里没有的标为离开（不删除）' }]
              : []),
          ]}
        />
      </Sheet>
      <Sheet title="每一列是什么">
        <MappingTable inspection={inspection} mapping={work.mapping} onChange={work.changeMapping} />
      </Sheet>
      {inspection.preview.length > 0 ? (
        <Sheet title={`前 ${inspection.preview.length} 行`}>
          <PreviewTable inspection={inspection} mapping={work.mapping} />
        </Sheet>
      ) : null}
    </>
  );
}

/** What the core found the file to be, whatever its name says. */
const fileKindNames: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿',
  xls: 'Excel 97-2003 工作簿',
  csv: 'CSV 文本',
  html: '网页格式的表格',
  spreadsheetml: 'XML 表格',
};

function fileWords({ fileKind, encoding }: Inspection): string {
  const kind = fileKindNames[fileKind] ?? fileKind;
  return encoding === null ? kind : `${kind}，编码 ${encoding.toUpperCase()}`;
}
