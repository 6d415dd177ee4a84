import { Alert, Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './update-page.module.css';

type Checked = OutputOf<'update.check'>;
type State = Checked['state'];

const conclusions: Record<State, { readonly type: 'success' | 'warning' | 'error'; readonly title: string }> = {
  good: { type: 'success', title: '安装包可信：发布单位签名正确，内容完整。可以关闭明抽，由您自己启动安装。' },
  open: { type: 'warning', title: '有的项目没有核对，或者不需要更新；请看下面。' },
  bad: { type: 'error', title: '请不要安装这个文件。原因见下面带“不通过”的各行。' },
};

const marks: Record<State, { readonly tone: Tone; readonly word: string }> = {
  good: { tone: 'good', word: '通过' },
  open: { tone: 'plain', word: '注意' },
  bad: { tone: 'late', word: '不通过' },
};

/** What was found of an installer, reason by reason. */
export function CheckedRelease({ checked }: { checked: Checked }) {
  const platform = usePlatform();
  const { type, title } = conclusions[checked.state];
  const { installer } = checked;
  const show = async () => {
    try {
      if (installer) await platform.showInFolder(installer);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return (
    <section className={styles.result} aria-label="核对结果">
      <Alert type={type} showIcon title={title} />
      <Facts title={checked.name}>
        {checked.findings.map(({ what, state, sentence }) => (
          <Fact key={what} name={what}>
            <StatusMark tone={marks[state].tone}>{marks[state].word}</StatusMark> {sentence}
          </Fact>
        ))}
        <Fact name="SHA-256">
          <Digest label="安装包的 SHA-256" value={checked.sha256} />
        </Fact>
      </Facts>
      {installer && platform.kind === 'desktop' ? <Button onClick={() => void show()}>打开所在文件夹</Button> : null}
    </section>
  );
}
