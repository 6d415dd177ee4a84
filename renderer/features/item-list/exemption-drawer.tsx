import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { dateText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ExemptionForm } from './exemption-form.tsx';
import type { Exemption } from './exemption-values.ts';
import styles from './item-list.module.css';

/** One entry of the 免罚清单 in full; it is changed or taken out with a reason. */
export function ExemptionDrawer({ row, onClose }: { row: Exemption | null; onClose: () => void }) {
  const [deed, setDeed] = useState<'change' | 'remove' | null>(null);
  const remove = useCommand('minorExemption.remove', { done: '已移除。' });
  const writes = useMay('minorExemption.save');
  const close = () => setDeed(null);
  const takeOut = async (reason: string) => {
    if (row && (await remove.run({ id: row.id, reason }))) {
      close();
      onClose();
    }
  };
  return (
    <DetailDrawer
      open={row !== null}
      title="免罚事项"
      onClose={onClose}
      footer={
        row && writes ? (
          <div className={styles.footer}>
            <Button onClick={() => setDeed('change')}>修改…</Button>
            <Button onClick={() => setDeed('remove')}>移除…</Button>
          </div>
        ) : null
      }
    >
      {row ? (
        <Facts>
          <Fact name="领域">{row.field}</Fact>
          <Fact name="轻微违法行为">{row.violation}</Fact>
          <Fact name="条件">{row.conditions}</Fact>
          <Fact name="依据">{row.basis}</Fact>
          <Fact name="生效日期">{row.validFrom && dateText(row.validFrom)}</Fact>
          <Fact name="失效日期">{row.validTo && dateText(row.validTo)}</Fact>
          <Fact name="备注">{row.remark}</Fact>
        </Facts>
      ) : null}
      {row && deed === 'change' ? <ExemptionForm row={row} onClose={close} /> : null}
      <ReasonDialog
        open={row !== null && deed === 'remove'}
        title="移除免罚事项"
        consequence="从清单里移除；操作日志里仍有它的内容。"
        confirm="移除"
        running={remove.running}
        onConfirm={reason => void takeOut(reason)}
        onClose={close}
      />
    </DetailDrawer>
  );
}
