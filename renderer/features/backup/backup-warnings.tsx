import { Alert, Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { useJob } from '../../data/use-job.ts';
import { timeText } from '../../ui/date-text.ts';

/** What a bureau must know of its backups: that one failed, or that there is no second place. */
export function BackupWarnings({ list }: { list: OutputOf<'backup.list'> }) {
  const check = useJob('backup.checkSecond');
  const { second, failure } = list;
  return (
    <>
      {failure !== null ? <Alert type="error" showIcon title="自动备份没有做成" description={failure} /> : null}
      {second.state === 'failed' ? (
        <Alert
          type="error"
          showIcon
          title={`第二备份位置“${second.name}”没有收到备份${second.at ? `（${timeText(second.at)}）` : ''}`}
          description={second.sentence}
          action={
            <Button loading={check.running} onClick={() => void check.start({})}>
              再看一次
            </Button>
          }
        />
      ) : null}
      {second.state === 'none' ? (
        <Alert
          type="warning"
          showIcon
          title="还没有第二备份位置"
          description="备份只在本机。硬盘坏了，数据和备份会一起丢失。请在“设置”里选一个U盘或网络文件夹，或常把备份保存到别处。"
        />
      ) : null}
    </>
  );
}
