import { Button, Collapse } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { useJob } from '../../data/use-job.ts';
import { sizeText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import styles from './diagnostics-page.module.css';

type Bundle = OutputOf<'diagnostics.make'>;

/** Each file of the bundle, to be read before it leaves the house. */
function Parts({ parts }: { parts: Bundle['parts'] }) {
  return (
    <Collapse
      items={parts.map(({ name, what, text, bytes }) => ({
        key: name,
        label: (
          <span className={styles.part}>
            <strong>{name}</strong>
            <span>{what}</span>
            <span className={styles.size}>{sizeText(bytes)}</span>
          </span>
        ),
        children: (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          <section className={styles.text} tabIndex={0} aria-label={`${name}的内容`}>
            <pre>{text}</pre>
          </section>
        ),
      }))}
    />
  );
}

/** 诊断: what may be handed to whoever looks for a fault, read through before it is saved. */
export function DiagnosticsPage() {
  const job = useJob('diagnostics.make', { slot: 'diagnostics' });
  const { state } = job;
  const made = state.step === 'done' ? state.result : null;
  return (
    <Page
      title="诊断"
      state={made ? '已做好，请先看内容再保存' : undefined}
      primary={
        <Button type="primary" disabled={job.running} onClick={() => void job.start({})}>
          {made ? '再做一份' : '制作诊断信息'}
        </Button>
      }
    >
      <SystemTabs />
      <Sheet title="出了问题，交给技术人员看的一个文件">
        <p className={styles.words}>
          里面有程序和系统的版本、文件大小、各表行数、方案里的数字、程序日志的末尾和完好性检查的结果。没有单位名称、企业、人名、电话和证件号码，也没有密码。程序不会自己把它发出去：由您看过、保存、交给对方。
        </p>
        {state.step === 'running' ? (
          <ProgressPanel
            title="正在检查和整理"
            progress={state.progress}
            cancelling={state.cancelling}
            onCancel={job.cancel}
          />
        ) : null}
        {made ? (
          <>
            <p>
              {made.name}（{sizeText(made.bytes)}）里的全部内容，点开可逐字查看：
            </p>
            <Parts parts={made.parts} />
            <p className={styles.save}>
              <SaveFileButton file={made}>保存到…</SaveFileButton>
            </p>
          </>
        ) : null}
      </Sheet>
    </Page>
  );
}
