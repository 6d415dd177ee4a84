import { Form, Input } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DayInput } from '../document/day-input.tsx';
import type { VersionRow } from './version-words.ts';

/** 登记公示: the clerk states where a version was made public; the program publishes nothing and says so. */
export function DiscloseDialog({ version, onClose }: { version: VersionRow; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [address, setAddress] = useState('');
  const [receipt, setReceipt] = useState('');
  const disclose = useCommand('itemList.disclose', { done: '已登记公示。' });
  const confirm = async (reason: string) => {
    if (await disclose.run({ id: version.id, on, address, receipt, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={`登记公示：${version.title}`}
      consequence="本程序不会把清单发布到网上。请先在门户网站公示，再在这里登记；登记之后不能删改，只能再登记一次。"
      confirm="登记"
      irrevocable
      running={disclose.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="公示日期" htmlFor="list-disclosed-on" required>
        <DayInput id="list-disclosed-on" value={on} onChange={setOn} />
      </Form.Item>
      <Form.Item label="网址或公示地点" htmlFor="list-disclosed-at" required>
        <Input
          id="list-disclosed-at"
          value={address}
          maxLength={500}
          onChange={event => setAddress(event.target.value)}
        />
      </Form.Item>
      <Form.Item label="凭据（回执编号、截图文件名等）" htmlFor="list-receipt">
        <Input id="list-receipt" value={receipt} maxLength={200} onChange={event => setReceipt(event.target.value)} />
      </Form.Item>
    </ReasonDialog>
  );
}
