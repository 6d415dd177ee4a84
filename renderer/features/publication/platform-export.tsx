import { DownOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type PlatformKind, platformKindNames } from '#domain/publication/platform-field.ts';
import type { OutputFile } from '../../data/platform.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import type { PlatformRow } from './platform-page.tsx';

interface PlatformExportProps {
  readonly platform: PlatformRow;
  readonly kinds: readonly PlatformKind[];
}

/** Writes what a platform asks for in its own columns; each time stands in the trail. */
export function PlatformExport({ platform, kinds }: PlatformExportProps) {
  const job = useJob('platform.export');
  const save = useSaveFile();
  if (!useMay('platform.export')) return null;
  const items = kinds.flatMap(kind => [
    { key: `${kind} missing`, label: `${platformKindNames[kind]}（没有平台编号的）` },
    { key: `${kind} all`, label: `${platformKindNames[kind]}（全部）` },
  ]);
  const run = async (key: string) => {
    const [kind, which] = key.split(' ');
    const input = { platform: platform.code, kind: kind as PlatformKind, missingOnly: which === 'missing' };
    const file = await job.start(input);
    if (file) await save(file as OutputFile);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void run(key) }} disabled={items.length === 0}>
      <Button icon={<ExportOutlined aria-hidden />} loading={job.running}>
        按平台的列导出 <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
