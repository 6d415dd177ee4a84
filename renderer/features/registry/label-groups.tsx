import { Button, Checkbox, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useCommand } from '../../data/use-command.ts';
import styles from './label.module.css';

type Group = OutputOf<'label.list'>['groups'][number];

/** The groups of labels: whether an object may have several of one, and whether it should have any. */
export function LabelGroups({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) {
  const save = useCommand('label.saveGroup');
  const [name, setName] = useState('');
  const change = (group: Group, part: Partial<Group>) => void save.run({ ...group, ...part });
  const add = async () => {
    const position = Math.max(0, ...groups.filter(group => group.position < 99).map(group => group.position)) + 1;
    if (await save.run({ name: name.trim(), exclusive: false, mandatory: false, position })) setName('');
  };
  return (
    <Modal open title="标签分组" footer={null} onCancel={onClose} width={560}>
      <p className={styles.hint}>
        互斥：一个对象在这一组里最多一个标签。必备：每个对象都应有这一组的标签，缺的列入底数体检。
      </p>
      <ul className={styles.groups}>
        {groups.map(group => (
          <li key={group.name}>
            <span>{group.name}</span>
            <Checkbox checked={group.exclusive} onChange={event => change(group, { exclusive: event.target.checked })}>
              互斥
            </Checkbox>
            <Checkbox checked={group.mandatory} onChange={event => change(group, { mandatory: event.target.checked })}>
              必备
            </Checkbox>
          </li>
        ))}
      </ul>
      <Space.Compact>
        <Input aria-label="新分组的名称" value={name} maxLength={40} onChange={event => setName(event.target.value)} />
        <Button disabled={name.trim() === ''} loading={save.running} onClick={() => void add()}>
          增加分组
        </Button>
      </Space.Compact>
    </Modal>
  );
}
