import type { ReactNode } from 'react';
import { numberText } from '../../ui/number-text.ts';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';
import { resultWords } from './drawn-title.ts';

interface Guide {
  /** What the chair says or has done now. */
  readonly now: string;
  /** What the button does. */
  readonly next: string;
}

/** The objects stand; what follows is a ceremony of its own for the teams. */
const teamsAgain = ({ witnessesNeeded }: Stage): Guide => ({
  now: `宣读：抽中的对象不变，方案已换版，只重新匹配检查人员。请 ${witnessesNeeded} 位见证人重新写数字。`,
  next: '作出承诺：公布新的机器数承诺值。此后只能得出结果，或说明原因取消；取消了，抽中的对象仍然不变。',
});

function guideOf(stage: Stage): Guide {
  switch (stage.state) {
    case 'FRAME_FROZEN':
      return {
        now: `宣读：名单已冻结，共 ${numberText(stage.rows)} 户；请见证人抄下或拍下名单指纹。`,
        next: '各等级户数、抽取数和剔除数核对无误后，冻结方案。承诺之前发现问题可以撤回。',
      };
    case 'PLAN_FROZEN':
      if (stage.attempts > 0) return teamsAgain(stage);
      return {
        now: `请 ${stage.witnessesNeeded} 位见证人各自在纸条上写一组数字，折好，互不相看。`,
        next: '作出承诺：本机生成机器数并公布它的承诺值。此后名单、方案和机器数都不能再改，只能得出结果，或说明原因取消。',
      };
    case 'COMMITTED':
      return {
        now: '请见证人拍下承诺值，然后一起打开纸条、当场掷骰，逐位录入。',
        next: '每组数字录入后即封存，方案要求的都齐了才公开，谁都不能照着别人的数字改。',
      };
    case 'WITNESSED':
      return {
        now: '请每位见证人核对屏幕上自己的一行。都核对无误后，由主持人宣布揭示。',
        next: '揭示：公布机器数，与见证数字合成随机种子，立即得出结果。不能撤回。',
      };
    case 'REVEALED':
      return { now: '正在计算结果，请稍候。', next: '' };
    case 'RESULT':
      return stage.infeasible === null
        ? {
            now: `${resultWords(stage)}，已按抽出的次序显示在投影上，请主持人宣读。`,
            next: stage.rehearsal ? '结束演练：不生成任务单，任务仍是草稿。' : '办结：生成检查任务单，任务转入检查。',
          }
        : {
            now: '抽中的对象有效，但检查人员配不齐，不能办结。',
            next: '按下面的说明换人员方案：增加单位或提高每人上限，当众重新承诺、见证、揭示，只匹配检查人员。',
          };
    case 'CLOSED':
      return stage.rehearsal
        ? { now: '演练结束。这次的结果不具效力，任务仍是草稿。', next: '可以再演练，也可以回到任务正式抽取。' }
        : { now: '抽取已办结，检查任务单已生成。', next: '接下来制作抽取记录、抽取名单和检查通知书。' };
    case 'CANCELLED':
      return stage.attempts === 0
        ? {
            now: `这次${stage.rehearsal ? '演练' : '抽取'}在承诺之前撤回，没有产生任何随机数。`,
            next: stage.rehearsal ? '任务没有变化，仍是草稿。' : '任务已回到草稿，修改后重新冻结名单。',
          }
        : {
            now: stage.rehearsal
              ? '这次演练已取消。任务没有变化，仍是草稿。'
              : '这次抽取已取消，机器数、种子和完整结果都已公开并留在记录里。',
            next: stage.rehearsal
              ? '可以接着再练一次，也可以回到任务，另行演练或正式抽取。'
              : '名单和方案不变时可以再抽一次，承诺和见证都从头来。要改任务，请回到任务页，修改后重新冻结。',
          };
    default:
      return stage.state satisfies never;
  }
}

/** What to say and to do at this step, what the button will do, and the button. */
export function StepGuide({ stage, children }: { stage: Stage; children: ReactNode }) {
  const { now, next } = guideOf(stage);
  return (
    <section className={styles.guide} aria-label="现在">
      <div className={styles.guideWords} aria-live="polite">
        <p className={styles.guideNow}>{now}</p>
        {next === '' ? null : <p className={styles.guideNext}>{next}</p>}
      </div>
      {children}
    </section>
  );
}
