import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import type { OpenWorkspace } from '../../app/workspace-context.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './desk-page.module.css';

interface Step {
  readonly title: string;
  readonly words: string;
  readonly done: string | null;
  readonly to: string;
  readonly action: string;
  readonly call: MethodName;
}

function stepsOf(counts: OpenWorkspace['counts']): Step[] {
  const done = (count: number, unit: string) => (count > 0 ? `已有 ${numberText(count)} ${unit}` : null);
  return [
    {
      title: '导入抽查事项清单',
      words: '清单之外无检查。用本单位公布的清单（Excel）。',
      done: done(counts.items, '项'),
      to: addresses.importFile('item'),
      action: '导入清单',
      call: 'import.run',
    },
    {
      title: '导入检查对象名录库',
      words: '从登记系统导出的企业名单，Excel 或 CSV 都可以。',
      done: done(counts.objects, '户'),
      to: addresses.importFile('object'),
      action: '导入对象',
      call: 'import.run',
    },
    {
      title: '导入执法检查人员名录库',
      words: '证件过期、请假和辅助人员会自动标为不可抽取。',
      done: done(counts.inspectors, '人'),
      to: addresses.importFile('inspector'),
      action: '导入人员',
      call: 'import.run',
    },
    {
      title: '新建第一个抽查任务',
      words: '选事项、定范围和比例，先看能抽多少，再去抽取。',
      done: done(counts.tasks, '个'),
      to: addresses.newTask,
      action: '新建任务',
      call: 'task.create',
    },
  ];
}

/** What to do first in a new workspace; the first step that is not done yet has the primary button. */
export function FirstSteps({ counts }: { counts: OpenWorkspace['counts'] }) {
  const navigate = useNavigate();
  const steps = stepsOf(counts);
  const next = steps.findIndex(step => step.done === null);
  return (
    <Sheet title="先做这几步">
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.title} className={step.done === null ? styles.step : `${styles.step} ${styles.stepDone}`}>
            <span className={styles.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.stepWords}>
              <strong>{step.title}</strong>
              <span>{step.words}</span>
            </div>
            {step.done === null ? (
              <May call={step.call} otherwise={<StatusMark tone="plain">等有权限的同事办理</StatusMark>}>
                <Button type={index === next ? 'primary' : 'default'} onClick={() => navigate(step.to)}>
                  {step.action}
                </Button>
              </May>
            ) : (
              <StatusMark tone="good">{step.done}</StatusMark>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
