import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';
import { differenceCount } from './value-row.ts';

type Faults = OutputOf<'profile.read'>['faults'];

/** Takes the profile out as a file. */
export function ExportProfile() {
  const job = useJob('profile.export');
  const save = useSaveFile();
  if (!useMay('profile.export')) return null;
  const run = async () => {
    const made = await job.start({});
    if (made) await save(made.file);
  };
  return (
    <Button loading={job.running} onClick={() => void run()}>
      导出方案
    </Button>
  );
}

interface ImportProfileProps {
  readonly profile: Profile;
  /** Puts what was read into the page, where it is looked at and saved with a reason. */
  readonly onRead: (profile: Profile) => void;
}

/** Reads a profile from a file; one with faults changes nothing and names each by its place. */
export function ImportProfile({ profile, onRead }: ImportProfileProps) {
  const platform = usePlatform();
  const job = useJob('profile.read');
  const [faults, setFaults] = useState<Faults>([]);
  if (!useMay('profile.read')) return null;
  const run = async () => {
    const chosen = await platform.chooseFile('profile');
    if (!chosen) return;
    const read = await job.start({ file: chosen.grant });
    if (!read) return;
    setFaults(read.faults);
    if (!read.profile) return;
    // A bureau keeps the code by which it finds the profile that the program brings.
    const taken = { ...read.profile, code: profile.code };
    const count = differenceCount(profile, taken);
    if (count > 0) onRead(taken);
    notify({
      kind: 'done',
      sentence: count === 0 ? '文件里的方案与现在的相同。' : `已读入，有 ${count} 项与现在的不同。请核对后保存。`,
    });
  };
  return (
    <>
      <Button loading={job.running} onClick={() => void run()}>
        导入方案…
      </Button>
      <Modal
        open={faults.length > 0}
        title="文件里的方案不能用"
        okText="知道了"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={() => setFaults([])}
        onCancel={() => setFaults([])}
      >
        <p>没有修改任何内容。请改正文件里的这些地方：</p>
        <ul className={styles.faults}>
          {faults.map(({ place, sentence }) => (
            <li key={`${place} ${sentence}`}>
              {place}：{sentence}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

/** Says which values of the stored profile are missing, and that the usual ones hold meanwhile. */
export function ProfileStanding() {
  const missing = useQuery('profile.standing', {}).data?.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`方案缺 ${missing.length} 项，暂按通常的值办理`}
      description={
        <ul className={styles.standing}>
          {missing.map(({ path, sentence }) => (
            <li key={path.join('.')}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
