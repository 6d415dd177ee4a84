import { Button, Space } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

type Standing = InputOf<'object.stand'>['standing'];

const deeds: Record<Standing, { readonly title: string; readonly consequence: string }> = {
  disabled: {
    title: '停用',
    consequence: '停用后留在名录库里，不再进入新的抽取；已经固定的名单和已有的任务不变。可以恢复使用。',
  },
  void: {
    title: '作废',
    consequence: '作废用于录错、重复的记录：留在名录库里备查，不再进入新的抽取。已经抽过的记录不删除。',
  },
  'in-use': { title: '恢复使用', consequence: '恢复后按其登记状态重新参加抽取。' },
};

interface StandObjectProps {
  readonly id: number;
  readonly name: string;
  readonly standing: string;
}

/** 停用, 作废 and back, each with a reason. */
export function StandObject({ id, name, standing }: StandObjectProps) {
  const [chosen, setChosen] = useState<Standing | null>(null);
  const stand = useCommand('object.stand', { done: `已保存：${name}` });
  const offered = (['disabled', 'void', 'in-use'] as const).filter(one =>
    standing === 'in-use' ? one !== 'in-use' : one === 'in-use',
  );
  const confirm = async (reason: string) => {
    if (chosen && (await stand.run({ id, standing: chosen, reason }))) setChosen(null);
  };
  return (
    <May call="object.stand">
      <Space>
        {offered.map(one => (
          <Button key={one} onClick={() => setChosen(one)}>
            {deeds[one].title}
          </Button>
        ))}
      </Space>
      <ReasonDialog
        open={chosen !== null}
        title={chosen ? `${deeds[chosen].title}：${name}` : ''}
        consequence={chosen ? deeds[chosen].consequence : ''}
        confirm={chosen ? deeds[chosen].title : ''}
        irrevocable={chosen === 'void'}
        running={stand.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setChosen(null)}
      />
    </May>
  );
}
