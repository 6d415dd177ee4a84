import { Alert, Form } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DayInput } from '../document/day-input.tsx';
import type { VersionRow } from './version-words.ts';

const lastDay = '2099-12-31';

/** Publishes a draft: from then on it never changes, and it counts from the day that is given. */
export function PublishDialog({ version, onClose }: { version: VersionRow; onClose: () => void }) {
  const [validFrom, setValidFrom] = useState(today());
  const publish = useCommand('itemList.publish');
  const confirm = async (reason: string) => {
    const published = await publish.run({ id: version.id, validFrom, reason });
    if (!published) return;
    notify({ kind: 'done', sentence: published.sentence });
    onClose();
  };
  return (
    <ReasonDialog
      open
      title={`发布${version.title}，共 ${version.items} 项`}
      consequence="发布之后这一版不能再改；从生效日期起，抽查只按这一版。还没有抽取的任务，检查开始日期在生效日期之后的，改用这一版。"
      confirm="发布"
      irrevocable
      running={publish.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      {version.obstacle === null ? null : <Alert type="warning" showIcon title={version.obstacle} />}
      <Form.Item label="生效日期" htmlFor="version-from" required>
        <DayInput id="version-from" value={validFrom} max={lastDay} onChange={setValidFrom} />
      </Form.Item>
    </ReasonDialog>
  );
}
