import { Button } from 'antd';
import { useState } from 'react';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ItemClass, type ItemRow, MethodNames } from './item-columns.tsx';
import { ItemForm } from './item-form.tsx';
import type { ItemDetail } from './item-form-values.ts';
import styles from './item-list.module.css';
import { RatioTrial } from './ratio-trial.tsx';
import { versionName } from './version-words.ts';

const day = (date: string | null) => (date === null ? null : dateText(date));

function ItemFacts({ item }: { item: ItemDetail }) {
  return (
    <>
      <Facts title="事项">
        <Fact name="事项编码">{item.code}</Fact>
        <Fact name="上级事项代码">{item.externalCode}</Fact>
        <Fact name="清单版本">{versionName(item.version, today())}</Fact>
        <Fact name="抽查类别">{item.category}</Fact>
        <Fact name="抽查子项">{item.subItem}</Fact>
        <Fact name="责任部门/股室">{item.department}</Fact>
        <Fact name="事项类别">
          <ItemClass itemClass={item.itemClass} />
        </Fact>
        <Fact name="检查对象">{item.objectScope}</Fact>
        <Fact name="检查方式">
          <MethodNames methods={item.methods} />
        </Fact>
        <Fact name="检查主体">{item.subject}</Fact>
        <Fact name="检查依据">{item.basis}</Fact>
        <Fact name="检查内容">{item.content}</Fact>
        <Fact name="抽查工作指引">{item.guide}</Fact>
      </Facts>
      <Facts title="比例与安排">
        <Fact name="抽查比例">{item.ratioText}</Fact>
        <Fact name="比例的算法">{ratioFact(item)}</Fact>
        <Fact name="试算">
          <RatioTrial ratioText={item.ratioText} />
        </Fact>
        <Fact name="抽查频次">{item.frequencyText}</Fact>
        <Fact name="最近实施">{item.lastUsed === null ? '没有记录' : dateText(item.lastUsed)}</Fact>
        <Fact name="检查人员要求">{item.staffRequirement}</Fact>
        <Fact name="可联合">{item.joint ? '是' : '否'}</Fact>
        <Fact name="配合部门">{item.partners.join('、')}</Fact>
        <Fact name="重点监管事项">{item.keySupervision ? '是，在双随机之外检查' : '否'}</Fact>
        <Fact name="双随机例外">
          {item.drawExemption === null ? null : nameOfCode(drawExemptions, item.drawExemption)}
        </Fact>
        <Fact name="生效日期">{day(item.validFrom)}</Fact>
        <Fact name="失效日期">{day(item.validTo)}</Fact>
        <Fact name="公示日期">{day(item.disclosedOn)}</Fact>
        <Fact name="公示网址">{item.disclosedAt}</Fact>
        <Fact name="备注">{item.remark}</Fact>
      </Facts>
    </>
  );
}

/** How the ratio is computed, or that it is a text only. */
function ratioFact({ ratioText, ratioWords }: ItemDetail): string {
  if (ratioWords !== null) return ratioWords;
  return ratioText === '' ? '' : '是文字，程序不能计算，抽取时须手工填写户数';
}

/** One item of the list in full; an item of the draft can be changed or taken out. */
export function ItemDrawer({ row, onClose }: { row: ItemRow | null; onClose: () => void }) {
  const found = useQuery('item.get', { id: row?.id ?? 1 }, { enabled: row !== null }).data;
  const [deed, setDeed] = useState<'change' | 'remove' | null>(null);
  const remove = useCommand('item.remove', { done: '已从草稿移除。' });
  const writes = useMay('item.save');
  const item = row !== null && found?.id === row.id ? found : null;
  const changeable = writes && item?.version.state === 'draft';
  const close = () => setDeed(null);
  const takeOut = async (reason: string) => {
    if (item && (await remove.run({ id: item.id, reason }))) {
      close();
      onClose();
    }
  };
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.name ?? '抽查事项'}
      onClose={onClose}
      footer={
        changeable ? (
          <div className={styles.footer}>
            <Button onClick={() => setDeed('change')}>修改…</Button>
            <Button onClick={() => setDeed('remove')}>移除…</Button>
          </div>
        ) : null
      }
    >
      {item ? <ItemFacts item={item} /> : null}
      {item && deed === 'change' ? <ItemForm item={item} onClose={close} /> : null}
      <ReasonDialog
        open={item !== null && deed === 'remove'}
        title={`移除事项：${item?.title ?? ''}`}
        consequence="事项从这一版草稿里移除；已发布的各版不变。"
        confirm="移除"
        running={remove.running}
        onConfirm={reason => void takeOut(reason)}
        onClose={close}
      />
    </DetailDrawer>
  );
}
