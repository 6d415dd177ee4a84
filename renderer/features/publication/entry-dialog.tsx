import { Input, Modal } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import type { EntryRow } from './entry-columns.tsx';
import type { PlatformRow } from './platform-page.tsx';
import styles from './publication.module.css';

interface EntryDialogProps {
  readonly platform: PlatformRow;
  readonly row: EntryRow;
  readonly onClose: () => void;
}

/** The number under which one thing stands on a platform; an empty one takes it back. */
export function EntryDialog({ platform, row, onClose }: EntryDialogProps) {
  const enter = useCommand('platform.enter', { done: '已登记。' });
  const [number, setNumber] = useState(row.entry?.number ?? '');
  const [on, setOn] = useState(row.entry?.on ?? today());
  const given = number.trim();
  const { kind, subjectId } = row;
  const save = async () => {
    const entries = [{ kind, subjectId, number: given, on }];
    if (await enter.run({ platform: platform.code, entries })) onClose();
  };
  return (
    <Modal
      open
      title={`${platform.name}：${row.title}`}
      okText={given === '' && row.entry ? '撤销登记' : '登记'}
      cancelText="不做了"
      okButtonProps={{ disabled: on === '' || (given === '' && !row.entry) }}
      confirmLoading={enter.running}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <FormField id="entry-number" label="平台编号" hint={row.entry ? '清空就是撤销登记。' : ''}>
          <Input
            id="entry-number"
            value={number}
            maxLength={100}
            autoFocus
            onChange={event => setNumber(event.target.value)}
            onPressEnter={() => void save()}
          />
        </FormField>
        <FormField id="entry-on" label="录入日期">
          <DayInput id="entry-on" value={on} max={today()} onChange={setOn} />
        </FormField>
      </div>
    </Modal>
  );
}
