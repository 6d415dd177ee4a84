import { Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { numberText } from '../../ui/number-text.ts';
import type { Look } from './import-kind.ts';
import type { Import } from './use-import.ts';

const countOf = ({ created, updated }: Look) => created + updated;

/** The one button that writes; where many would be marked as left, their number is typed first. */
export function ConfirmLook({ look, work }: { look: Look; work: Import }) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState<number | null>(null);
  const begin = () => {
    if (look.leftWarning === null) return void work.publish(null);
    setTyped(null);
    setAsking(true);
  };
  const changes = countOf(look);
  return (
    <>
      <Button type="primary" onClick={begin}>
        {changes > 0 ? `确认导入 ${numberText(changes)} 条` : '确认导入'}
      </Button>
      <Modal
        open={asking}
        title={`把文件里没有的 ${numberText(look.missing ?? 0)} 条标为「${look.leftState ?? ''}」`}
        okText="确认导入"
        cancelText="不做了"
        okButtonProps={{ disabled: typed !== look.missing }}
        onOk={() => {
          setAsking(false);
          void work.publish(typed);
        }}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{look.leftWarning}</p>
        <InputNumber
          aria-label="标为离开的数"
          min={0}
          precision={0}
          value={typed}
          onChange={setTyped}
          changeOnWheel={false}
        />
      </Modal>
    </>
  );
}
