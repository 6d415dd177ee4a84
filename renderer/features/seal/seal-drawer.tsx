import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SealForm } from './seal-form.tsx';
import { kindWords, type SealRow, sealStates, sizeWords } from './seal-words.ts';

interface SealDrawerProps {
  readonly row: SealRow | null;
  readonly keepers: readonly { readonly id: number; readonly name: string }[];
  readonly onClose: () => void;
}

/** One seal: its particulars, a small picture for whoever keeps seals, and the end of its use. */
export function SealDrawer({ row, keepers, onClose }: SealDrawerProps) {
  const keeps = useMay('seal.save');
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.name ?? ''}
      onClose={onClose}
      footer={row?.state === 'active' && keeps ? <Deeds key={row.id} row={row} keepers={keepers} /> : null}
    >
      {row ? (
        <>
          <Facts>
            <Fact name="所属单位">{row.unit}</Fact>
            <Fact name="种类">{kindWords[row.kind]}</Fact>
            <Fact name="尺寸">{sizeWords(row)}</Fact>
            <Fact name="保管人">{row.keeper.name}</Fact>
            <Fact name="启用日期">{row.beganOn}</Fact>
            <Fact name="状态">
              {row.endedOn
                ? `${row.endedOn} ${sealStates[row.state].word}：${row.endReason}`
                : sealStates[row.state].word}
            </Fact>
            {keeps && row.picture ? (
              <Fact name="图像（缩小并加条纹）">
                <Preview id={row.id} name={row.name} />
              </Fact>
            ) : null}
          </Facts>
          {row.picture?.warning ? <Alert type="warning" showIcon title={row.picture.warning} /> : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}

function Preview({ id, name }: { id: number; name: string }) {
  const { data } = useQuery('seal.preview', { id });
  return data?.picture ? <img src={data.picture} alt={`${name}的缩小图`} width={120} /> : null;
}

function Deeds({ row, keepers }: { row: SealRow; keepers: SealDrawerProps['keepers'] }) {
  const platform = usePlatform();
  const picture = useJob('seal.setPicture');
  const retire = useCommand('seal.retire', { done: '已登记。' });
  const [asking, setAsking] = useState<'edit' | 'retired' | 'destroyed' | null>(null);
  const choose = async () => {
    const chosen = await platform.chooseFile('picture');
    if (chosen) await picture.start({ id: row.id, file: chosen.grant });
  };
  const close = () => setAsking(null);
  const isEnding = asking === 'retired' || asking === 'destroyed';
  return (
    <Flex gap="small" wrap>
      {row.mine ? (
        <Button loading={picture.running} onClick={() => void choose()}>
          {row.picture ? '更换图像…' : '登记图像…'}
        </Button>
      ) : null}
      <Button onClick={() => setAsking('edit')}>修改…</Button>
      <Button onClick={() => setAsking('retired')}>停用…</Button>
      <Button onClick={() => setAsking('destroyed')}>销毁…</Button>
      {asking === 'edit' ? <SealForm row={row} keepers={keepers} onClose={close} /> : null}
      <ReasonDialog
        open={isEnding}
        title={asking === 'destroyed' ? `登记销毁「${row.name}」` : `停用「${row.name}」`}
        consequence={
          asking === 'destroyed'
            ? '登记销毁后不能再用，图像也从数据文件里删去；用印登记保留。不能撤销。'
            : '停用后不能再用；用印登记保留。不能撤销，再用须另行登记。'
        }
        confirm={asking === 'destroyed' ? '登记销毁' : '停用'}
        irrevocable
        running={retire.running}
        onConfirm={reason => {
          const state = asking === 'destroyed' ? 'destroyed' : 'retired';
          void retire.run({ id: row.id, state, reason }).then(given => given && close());
        }}
        onClose={close}
      />
    </Flex>
  );
}
