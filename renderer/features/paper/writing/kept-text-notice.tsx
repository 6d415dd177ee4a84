import { Alert, Button } from 'antd';
import { useDraft } from '../../../data/drafts.ts';
import styles from './conflict-notice.module.css';
import { useKeepCopy } from './use-keep-copy.ts';
import { draftName, type Kept } from './use-writing.ts';
import { type Paper, writtenOf } from './written.ts';

/** What was typed into a paper that was approved or voided meanwhile: it is still there, and can become a draft of its own. */
export function KeptTextNotice({ paper }: { paper: Paper }) {
  const draft = useDraft<Kept>(draftName(paper.id), { written: writtenOf(paper), version: paper.version });
  const { keepCopy, copying } = useKeepCopy(paper, () => draft.discard());
  if (!draft.changed) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="您还有没保存的修改"
      description={
        <>
          这份公文在您修改期间已经由{paper.changedBy}办理，不能再改。您写的内容没有丢失，可以另存为新稿。
          <div className={styles.deeds}>
            <Button size="small" loading={copying} onClick={() => void keepCopy(draft.value.written)}>
              把我的另存为新稿
            </Button>
            <Button size="small" onClick={() => draft.discard()}>
              放弃我的修改
            </Button>
          </div>
        </>
      }
    />
  );
}
