import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import type { OpenedBackup } from './backup-drawer.tsx';
import { PasswordField } from './password-field.tsx';
import { RecoveryBackups } from './recovery-backups.tsx';
import styles from './recovery-page.module.css';
import { SalvageResult } from './salvage-result.tsx';

interface RecoveryPageProps {
  /** The folder that could not be opened; null for the usual one. */
  readonly folder: string | null;
  readonly onBack: () => void;
}

const titles: Partial<Record<OutputOf<'recovery.look'>['state'], string>> = {
  damaged: '数据文件有损坏，原文件没有动过',
  missing: '数据文件不见了',
};

/** Where a workspace cannot be opened: what happened, the backups that lie ready, and what else can be saved. */
export function RecoveryPage({ folder, onBack }: RecoveryPageProps) {
  const look = useJob('recovery.look');
  const salvage = useJob('recovery.salvage', { slot: 'salvage' });
  const asked = useRef(false);
  const { start } = look;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void start({ folder });
  });
  const seen = look.state.step === 'done' ? look.state.result : null;
  return (
    <>
      <h2 className={styles.heading}>恢复数据</h2>
      {seen ? (
        <Alert type="warning" showIcon title={titles[seen.state] ?? '现在不能恢复'} description={seen.sentence} />
      ) : null}
      {look.state.step === 'running' ? <ProgressPanel title="正在检查" progress={look.state.progress} /> : null}
      {seen && (seen.state === 'damaged' || seen.state === 'missing') ? (
        <RestoreForm folder={folder} backups={seen.backups} />
      ) : null}
      {salvage.state.step === 'running' ? (
        <ProgressPanel title="正在抢救" progress={salvage.state.progress} onCancel={salvage.cancel} />
      ) : null}
      {salvage.state.step === 'done' ? <SalvageResult result={salvage.state.result} /> : null}
      <div className={styles.buttons}>
        {seen?.state === 'damaged' ? (
          <Button disabled={salvage.running} onClick={() => void salvage.start({ folder })}>
            把还读得出的行存成 Excel
          </Button>
        ) : null}
        <Button onClick={onBack}>返回</Button>
      </div>
    </>
  );
}

interface RestoreFormProps {
  readonly folder: string | null;
  readonly backups: OutputOf<'recovery.look'>['backups'];
}

/** Which backup, who decides, and why. */
function RestoreForm({ folder, backups }: RestoreFormProps) {
  const platform = usePlatform();
  const restore = useJob('recovery.restore', { slot: 'recovery' });
  const [chosen, setChosen] = useState<OpenedBackup | null>(backups.find(({ state }) => state === 'good') ?? null);
  const [words, setWords] = useState({ person: '', reason: '', password: '' });
  const set = (change: Partial<typeof words>) => setWords(before => ({ ...before, ...change }));
  const [person, reason] = [words.person.trim(), words.reason.trim()];
  const chooseFile = async () => {
    const file = await platform.chooseFile('backup');
    if (file) setChosen({ file: file.grant, name: file.name, sealed: file.name.endsWith('.mcsealed'), holds: null });
  };
  const run = (backup: OpenedBackup) => {
    const password = words.password === '' ? null : words.password;
    void restore.start({ folder, file: backup.file, password, person, reason });
  };
  return (
    <Form layout="vertical">
      <RecoveryBackups backups={backups} chosen={chosen} onChoose={setChosen} />
      <Button onClick={() => void chooseFile()}>从U盘等别处选一份…</Button>
      {chosen?.sealed ? (
        <PasswordField label="备份密码" value={words.password} onChange={password => set({ password })} />
      ) : null}
      <div className={styles.fields}>
        <Form.Item label="经办人" required>
          <Input
            aria-label="经办人"
            maxLength={40}
            value={words.person}
            onChange={event => set({ person: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="理由（记入操作日志）" required>
          <Input
            aria-label="理由"
            maxLength={500}
            value={words.reason}
            onChange={event => set({ reason: event.target.value })}
          />
        </Form.Item>
      </div>
      <p>恢复之后，账号和密码是备份当时的，请用当时的密码登录。</p>
      {restore.state.step === 'running' ? (
        <ProgressPanel title="正在恢复" progress={restore.state.progress} onCancel={restore.cancel} />
      ) : null}
      <SealButton
        disabled={chosen === null || person === '' || reason === '' || restore.running}
        onClick={() => chosen && run(chosen)}
      >
        {chosen ? `用“${chosen.name}”恢复` : '请先选一份备份'}
      </SealButton>
    </Form>
  );
}
