import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { probabilityWords } from '#domain/annual-plan/probability.ts';
import { addresses } from '../../app/addresses.ts';
import { useCommand } from '../../data/use-command.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './plan.module.css';
import { AlarmMark, type Plan, type PlanLine, periodWords } from './plan-words.tsx';

interface LineDrawerProps {
  readonly plan: Plan;
  readonly line: PlanLine;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

const number = (value: number | null) => (value === null ? '' : `${numberText(value)} 户`);

/** One line of a plan, how it is understood, and what may be done with it. */
export function LineDrawer({ plan, line, onEdit, onClose }: LineDrawerProps) {
  const { progress } = line;
  return (
    <DetailDrawer
      open
      title={`第 ${line.position} 行：${line.name}`}
      onClose={onClose}
      footer={<Deeds plan={plan} line={line} onEdit={onEdit} onClose={onClose} />}
    >
      {line.remarks.map(remark => (
        <Alert key={remark} type="warning" showIcon title={remark} style={{ marginBottom: 8 }} />
      ))}
      <Facts title="事项和对象">
        <Fact name="抽查事项">
          {line.items.length === 0
            ? null
            : line.items.map(({ text, itemId }) => (
                <div key={text}>{itemId === null ? `${text}（未对应清单）` : text}</div>
              ))}
        </Fact>
        <Fact name="对象范围">{line.rangeText}</Fact>
        <Fact name="抽查类型">{`${line.targeted ? '定向' : '不定向'}，${line.itemMode === 'fixed' ? '定项' : '不定项'}`}</Fact>
      </Facts>
      <Facts title="比例和户数">
        <Fact name="抽查比例">{line.ratioText}</Fact>
        <Fact name="抽查频次">{line.frequencyText}</Fact>
        <Fact name="信用风险分类要求">{line.riskText}</Fact>
        <Fact name="理解为">{line.ruleWords || '文字，不能计算'}</Fact>
        <Fact name="基数">{line.base === null ? null : `${number(line.base)}（${line.baseOn ?? '计划载明'}）`}</Fact>
        <Fact name="各等级">
          {line.classes.length === 0
            ? null
            : line.classes.map(({ code, name, size, target }) => (
                <div key={code}>{`${name}：${numberText(size)} 户，抽 ${numberText(target)} 户`}</div>
              ))}
        </Fact>
        <Fact name="抽查户数">{number(line.target)}</Fact>
        <Fact name="按比例计算">{number(line.computed)}</Fact>
        <Fact name="户数说明">{line.targetReason}</Fact>
        <Fact name="被抽查概率">{probabilityWords(line.probability)}</Fact>
      </Facts>
      <Facts title="时间和部门">
        <Fact name="抽查时间">{periodWords(line)}</Fact>
        <Fact name="起止日期">{line.dateFrom && line.dateTo ? `${line.dateFrom} 至 ${line.dateTo}` : null}</Fact>
        <Fact name="发起部门">{line.leadDepartment}</Fact>
        <Fact name="参与部门">{line.departments.join('、')}</Fact>
        <Fact name="实施层级">{line.level}</Fact>
        <Fact name="承办股室">{line.office}</Fact>
        <Fact name="备注">{line.remark}</Fact>
      </Facts>
      <Facts title="进度">
        <Fact name="情况">
          <AlarmMark progress={progress} />
        </Fact>
        <Fact name="户数">{`已抽 ${progress.drawn}，已检查 ${progress.checked}，已公示 ${progress.disclosed}`}</Fact>
      </Facts>
    </DetailDrawer>
  );
}

function Deeds({ plan, line, onEdit, onClose }: LineDrawerProps) {
  const navigate = useNavigate();
  const [isCancelling, setCancelling] = useState(false);
  const cancel = useCommand('plan.cancelLine', { done: '计划行已取消。' });
  const move = useCommand('plan.moveLine');
  const isStanding = line.cancelledIn === null;
  const isRunning = ['approved', 'filed', 'published'].includes(plan.state);
  const takeOut = async (reason: string) => {
    if (await cancel.run({ lineId: line.id, reason })) onClose();
  };
  return (
    <div className={styles.tools}>
      {plan.editing !== null && isStanding ? (
        <May call="plan.saveLine">
          <Button type="primary" onClick={onEdit}>
            修改
          </Button>
          <Button onClick={() => setCancelling(true)}>取消这一行…</Button>
          <span>
            移到第{' '}
            <InputNumber
              aria-label="移到第几行"
              size="small"
              min={1}
              max={plan.rows.length}
              value={line.position}
              style={{ width: 64 }}
              onChange={to => to !== null && void move.run({ lineId: line.id, to })}
            />{' '}
            行
          </span>
        </May>
      ) : null}
      {isRunning && isStanding ? (
        <May call="task.create">
          <Button type="primary" onClick={() => navigate(`${addresses.newTask}?plan=${plan.id}&line=${line.id}`)}>
            从计划行建立任务
          </Button>
        </May>
      ) : null}
      <ReasonDialog
        open={isCancelling}
        title={`取消计划行“${line.name}”`}
        consequence={
          plan.editing === 'with-reason'
            ? '这一行标为取消，留在计划里；批准后须向社会公示。'
            : '计划还没有批准过，这一行从草稿里删除。'
        }
        confirm="取消这一行"
        running={cancel.running}
        onConfirm={reason => void takeOut(reason)}
        onClose={() => setCancelling(false)}
      />
    </div>
  );
}
