import { Button } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { timeText } from '../../../ui/date-text.ts';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import type { Column } from '../../../ui/table/column.ts';

export type NumberRow = OutputOf<'number.list'>['rows'][number];

const stateNames: Readonly<Record<NumberRow['state'], string>> = {
  reserved: '已占用',
  used: '已使用',
  void: '已作废',
  elsewhere: '别处使用',
  gap: '断号',
};

const tones: Readonly<Record<NumberRow['state'], Tone>> = {
  reserved: 'active',
  used: 'good',
  void: 'plain',
  elsewhere: 'plain',
  gap: 'late',
};

/** The columns of a series of numbers; a gap is explained by whoever may. */
export function numberColumns(explain: ((sequence: number) => void) | null): readonly Column<NumberRow>[] {
  return [
    { key: 'number', title: '发文字号', width: 180, fixed: true, render: row => row.number },
    {
      key: 'state',
      title: '状态',
      width: 100,
      fixed: true,
      render: ({ state }) => <StatusMark tone={tones[state]}>{stateNames[state]}</StatusMark>,
    },
    { key: 'purpose', title: '用于', width: 220, grow: 2, render: row => row.purpose || '—' },
    {
      key: 'takenAt',
      title: '占用时间',
      width: 150,
      render: row => (row.takenAt === null ? '—' : timeText(row.takenAt)),
    },
    { key: 'by', title: '经办', width: 100, render: row => row.by || '—' },
    {
      key: 'reason',
      title: '说明',
      width: 220,
      grow: 2,
      render: ({ state, reason, sequence, number }) =>
        state === 'gap' && explain ? (
          <Button
            type="link"
            size="small"
            tabIndex={-1}
            aria-label={`说明 ${number}`}
            onClick={event => {
              event.stopPropagation();
              explain(sequence);
            }}
          >
            说明这个号…
          </Button>
        ) : (
          reason || '—'
        ),
    },
  ];
}
