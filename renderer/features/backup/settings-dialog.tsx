import { Button, Checkbox, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import styles from './backup-page.module.css';
import { PasswordField } from './password-field.tsx';

type Settings = OutputOf<'backup.settings'>;
type Rules = Pick<Settings, 'intervalMinutes' | 'recent' | 'daily' | 'monthly'>;

interface SettingsDialogProps {
  readonly settings: Settings;
  readonly onClose: () => void;
}

const numbers: readonly [name: keyof Rules, label: string, min: number, max: number, unit: string][] = [
  ['intervalMinutes', '有改动时每隔', 5, 1440, '分钟'],
  ['recent', '保留最近', 1, 50, '份'],
  ['daily', '每天一份，保留', 0, 60, '天'],
  ['monthly', '每月一份，保留', 0, 60, '个月'],
];

/** How often, how many, whereto, and with which password. */
export function SettingsDialog({ settings, onClose }: SettingsDialogProps) {
  const [form] = Form.useForm<Rules>();
  const [folder, setFolder] = useState<Chosen | 'keep' | 'none'>('keep');
  const [sealed, setSealed] = useState(settings.sealed);
  const [password, setPassword] = useState('');
  const save = useJob('backup.saveSettings');
  const submit = async (rules: Rules) => {
    const secondPlace = typeof folder === 'string' ? folder : { folder: folder.grant };
    const done = await save.start({ ...rules, secondPlace, password: passwordChange(sealed, password) });
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="备份设置"
      okText="保存"
      cancelText="不改了"
      confirmLoading={save.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={settings} onFinish={values => void submit(values)}>
        <div className={styles.numbers}>
          {numbers.map(([name, label, min, max, unit]) => (
            <Form.Item key={name} name={name} label={label} rules={[{ required: true, message: '请填写。' }]}>
              <InputNumber min={min} max={max} precision={0} suffix={unit} />
            </Form.Item>
          ))}
        </div>
        <SecondPlace settings={settings} folder={folder} onChange={setFolder} />
        <Form.Item extra="密码不保存在任何地方；忘记了，加密的备份就打不开。本机备份与数据在同一处，不加密。">
          <Checkbox checked={sealed} onChange={event => setSealed(event.target.checked)}>
            复制到第二位置的备份用密码加密
          </Checkbox>
        </Form.Item>
        {sealed ? (
          <PasswordField
            label={settings.sealed ? '新的备份密码（不改就留空）' : '备份密码（至少 8 个字符）'}
            value={password}
            onChange={setPassword}
          />
        ) : null}
      </Form>
    </Modal>
  );
}

function passwordChange(sealed: boolean, password: string): InputOf<'backup.saveSettings'>['password'] {
  if (!sealed) return 'none';
  return password === '' ? 'keep' : { password };
}

interface SecondPlaceProps {
  readonly settings: Settings;
  readonly folder: Chosen | 'keep' | 'none';
  readonly onChange: (folder: Chosen | 'keep' | 'none') => void;
}

function SecondPlace({ settings, folder, onChange }: SecondPlaceProps) {
  const platform = usePlatform();
  const kept = folder === 'keep' ? settings.secondPlace : null;
  const shown = typeof folder === 'string' ? kept : folder.name;
  const choose = async () => {
    const chosen = await platform.chooseFolder();
    if (chosen) onChange(chosen);
  };
  const words =
    platform.kind === 'desktop'
      ? 'U盘、另一块磁盘或网络文件夹。备份做好后自动复制一份过去并核对；它不在时会提示。'
      : '在浏览器里不能选择文件夹，请在桌面程序中设置。';
  return (
    <Form.Item label="第二备份位置" extra={words}>
      <span className={styles.folder}>{shown ?? '没有设置'}</span>
      {platform.kind === 'desktop' ? <Button onClick={() => void choose()}>选择文件夹…</Button> : null}{' '}
      {shown ? <Button onClick={() => onChange('none')}>不用了</Button> : null}
    </Form.Item>
  );
}
