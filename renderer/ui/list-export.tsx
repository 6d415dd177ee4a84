import { DownOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import type { OutputFile } from '../data/platform.ts';
import { useMay } from '../data/rights.ts';
import { useJob } from '../data/use-job.ts';
import { percentOf } from './percent-of.ts';
import { useSaveFile } from './save-file-button.tsx';

type ListJob = 'object.export' | 'inspector.export' | 'item.export' | 'import.export' | 'followUp.export';

interface ListExportProps<Name extends ListJob> {
  readonly job: Name;
  /** The rows: filter, order and what is chosen. */
  readonly input: Omit<InputOf<Name>, 'columns' | 'format'>;
  /** The columns as they are shown, in their order. */
  readonly columns: readonly { readonly key: string }[];
  readonly disabled?: boolean;
}

const ways = [
  { key: 'xlsx', label: '所示的列（Excel）' },
  { key: 'csv', label: '所示的列（CSV）' },
  { key: 'all', label: '全部字段（Excel，可再导入）' },
];

/** Writes a list out: every field at one press, or the columns as they are shown. */
export function ListExport<Name extends ListJob>({
  job: name,
  input,
  columns,
  disabled = false,
}: ListExportProps<Name>) {
  const job = useJob(name);
  const save = useSaveFile();
  if (!useMay(name)) return null;
  const run = async (way: string) => {
    const keys = columns.map(({ key }) => key);
    const shape = way === 'all' ? {} : { columns: keys, format: way };
    const file = await job.start({ ...input, ...shape } as InputOf<Name>);
    if (file) await save(file as OutputFile);
  };
  if (job.state.step === 'running') {
    const { progress, cancelling } = job.state;
    const far = progress.total > 0 ? `${percentOf(progress)}%` : '';
    return (
      <Button onClick={job.cancel} disabled={cancelling} aria-label="取消导出">
        {progress.phase} {far} · 取消
      </Button>
    );
  }
  return (
    <Space.Compact>
      <Button icon={<ExportOutlined aria-hidden />} disabled={disabled} onClick={() => void run('all')}>
        导出
      </Button>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{ items: ways, onClick: ({ key }) => void run(key) }}
        placement="bottomRight"
      >
        <Button icon={<DownOutlined aria-hidden />} aria-label="更多格式" />
      </Dropdown>
    </Space.Compact>
  );
}
