import { publicNumberName } from '#domain/draw/witness-need.ts';
import { numberText } from '../../../ui/number-text.ts';
import type { Projected } from '../draw-state.ts';
import { ClassTable } from './class-table.tsx';
import { DigestBlock } from './digest-block.tsx';
import styles from './scene.module.css';

function Exclusions({ stage }: { stage: Projected }) {
  const total = stage.exclusions.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles.note}>没有剔除任何对象。</p>;
  const words = stage.exclusions
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${numberText(count)} 户`);
  return (
    <p className={styles.note}>
      事先剔除 {numberText(total)} 户：{words.join('；')}
    </p>
  );
}

/** 名单冻结: how many may be drawn, and the digest that fixes who they are. */
export function FrameScene({ stage }: { stage: Projected }) {
  return (
    <div className={styles.halves}>
      <div>
        <h2>名单已冻结</h2>
        <p className={styles.great}>
          <strong>{numberText(stage.rows)}</strong> 户
        </p>
        <ClassTable stage={stage} rules={false} />
        <Exclusions stage={stage} />
      </div>
      <div>
        <DigestBlock label="名单指纹" value={stage.frameDigest} drawNumber={stage.number} />
        <p className={styles.note}>名单改动一个字，指纹就会不同。请抄下或拍照，事后可以核对。</p>
      </div>
    </div>
  );
}

const planVerbs = { sampled: '抽', ordered: '抽定次序', named: '派员检查' } as const;

/** Who sends inspectors to a joint check. */
function Departments({ stage }: { stage: Projected }) {
  if (stage.departments.length === 0) return null;
  const words = stage.departments.map(({ name, lead, teamSize }) => `${name}${lead ? '（牵头）' : ''} ${teamSize} 人`);
  return <p className={styles.note}>每户派出：{words.join('；')}</p>;
}

/** 方案冻结: how many are drawn of each class, by which rule, and the digest that fixes it. */
export function PlanScene({ stage }: { stage: Projected }) {
  const drawn = stage.strata.reduce((sum, { n }) => sum + n, 0);
  return (
    <div className={styles.halves}>
      <div>
        <h2>抽查方案已冻结</h2>
        <p className={styles.great}>
          {planVerbs[stage.objects]} <strong>{numberText(drawn)}</strong> 户
        </p>
        <ClassTable stage={stage} rules />
        <Departments stage={stage} />
        <p className={styles.note}>抽取比例、检查人员名单和回避规则都已写进方案。</p>
        <p className={styles.note}>下一步：{stage.witnessesNeeded} 位见证人各写一组数字，折好，互不相看。</p>
        {stage.publicNumber ? (
          <p className={styles.note}>
            最后再加一个事先指定的公开号码：{publicNumberName(stage.publicNumber)}，{stage.publicNumber.source}。
          </p>
        ) : null}
      </div>
      <div>
        <DigestBlock label="方案指纹" value={stage.planDigest ?? ''} drawNumber={stage.number} />
      </div>
    </div>
  );
}
