import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import styles from './conflict-notice.module.css';
import { lineDifferences } from './line-differences.ts';
import { textLines } from './text-lines.ts';
import { useKeepCopy } from './use-keep-copy.ts';
import type { Writing } from './use-writing.ts';
import { type Paper, writtenOf } from './written.ts';

interface ConflictNoticeProps {
  readonly paper: Paper;
  readonly writing: Writing;
}

/** Somebody else has saved the paper meanwhile: what differs, and both ways out; neither text is lost by itself. */
export function ConflictNotice({ paper, writing }: ConflictNoticeProps) {
  const [comparing, setComparing] = useState(false);
  const { keepCopy, copying } = useKeepCopy(paper, writing.takeTheirs);
  const deeds = (
    <div className={styles.deeds}>
      <Button size="small" onClick={() => setComparing(true)}>
        比较两稿
      </Button>
      <Button size="small" onClick={writing.takeTheirs}>
        用{paper.changedBy}的，放弃我的
      </Button>
      <Button size="small" type="primary" loading={copying} onClick={() => void keepCopy(writing.written)}>
        把我的另存为新稿
      </Button>
    </div>
  );
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${paper.changedBy}在您修改期间保存了这份公文`}
        description={
          <>
            您写的内容都在这一页上，没有丢失，也还没有保存。请比较后选择保留哪一稿。
            {deeds}
          </>
        }
      />
      <Modal
        open={comparing}
        width={900}
        title="两稿的不同"
        onCancel={() => setComparing(false)}
        footer={<Button onClick={() => setComparing(false)}>关闭</Button>}
        destroyOnHidden
      >
        <Differences paper={paper} writing={writing} />
      </Modal>
    </>
  );
}

const words = { both: '', mine: '我的', theirs: '对方' } as const;

function Differences({ paper, writing }: ConflictNoticeProps) {
  const lines = lineDifferences(textLines(writing.written), textLines(writtenOf(paper)));
  return (
    <table className={styles.lines}>
      <tbody>
        {lines.map(({ side, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A line is its place.
          <tr key={at} data-side={side}>
            <th scope="row">{words[side]}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
