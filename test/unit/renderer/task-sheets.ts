import type { ResultDraft, TaskSheet } from '#renderer/features/check/result-draft.ts';

const team = [
  { id: 1, name: '李兰', unit: '城关市场监管所', certificate: '15372600001' },
  { id: 2, name: '高勇', unit: '旧城市场监管所', certificate: '15372600002' },
];

/** A result without a problem, by the drawn team. */
export const goodResult: ResultDraft = {
  outcome: '1',
  checkedOn: '2026-11-18',
  endedOn: '2026-11-19',
  inspectorIds: [1, 2],
  finding: '',
  note: '',
};

/** A task sheet without a result. */
export function taskSheet(id: number, part: Partial<TaskSheet> = {}): TaskSheet {
  return {
    id,
    number: `372826260100500${String(id).padStart(4, '0')}`,
    noticeNumber: null,
    objectCode: '91371726MA3ABCDE1H',
    objectName: `云河县第${id}食品有限公司`,
    address: null,
    stratum: 'A（低）',
    items: [],
    team,
    result: null,
    ...part,
  };
}

/** The same with a result that was entered at a time. */
export function enteredSheet(id: number, part: Partial<ResultDraft> = {}, enteredAt = '2026-11-20T10:00:00+08:00') {
  const { details: _details, reason: _reason, version = 1, ...result } = { ...goodResult, ...part };
  const entered = { version, state: 'entered', problem: result.outcome === '6' } as const;
  return taskSheet(id, {
    result: { ...result, inspectorIds: [...result.inspectorIds], outcomeName: '', enteredAt, ...entered },
  });
}
