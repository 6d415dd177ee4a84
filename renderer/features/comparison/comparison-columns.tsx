import type { InputOf } from '#contract/contract.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type Line = RowOf<'comparison.rows'>;
export type Part = InputOf<'comparison.rows'>['part'];

export const howWords = { code: '代码相同', name: '名称和地址相同', decided: '人工认定' } as const;

const code = (text: string | null | undefined) => (text ? <CodeText>{text}</CodeText> : '—');

const rowNumber: Column<Line> = {
  key: 'number',
  title: '对方行号',
  width: 84,
  align: 'end',
  render: ({ row }) => row?.number ?? '—',
};
const theirName: Column<Line> = {
  key: 'name',
  title: '对方名称',
  width: 210,
  grow: 1.5,
  render: ({ row }) => row?.name || '—',
};
const theirCode: Column<Line> = { key: 'code', title: '对方代码', width: 200, render: ({ row }) => code(row?.code) };
const theirAddress: Column<Line> = {
  key: 'address',
  title: '对方地址',
  width: 220,
  grow: 1.5,
  render: ({ row }) => row?.address ?? '—',
};
const ourName: Column<Line> = {
  key: 'ourName',
  title: '我方名称',
  width: 210,
  grow: 1.5,
  render: ({ object }) => object?.name ?? '—',
};
const ourCode: Column<Line> = {
  key: 'ourCode',
  title: '我方代码',
  width: 200,
  render: ({ object }) => code(object?.code),
};
const ourAddress: Column<Line> = {
  key: 'ourAddress',
  title: '我方地址',
  width: 220,
  grow: 1.5,
  render: ({ object }) => object?.address ?? '—',
};
const station: Column<Line> = {
  key: 'station',
  title: '管辖单位',
  width: 150,
  grow: 1,
  render: ({ object }) => object?.station ?? '—',
};
const how: Column<Line> = {
  key: 'how',
  title: '依据',
  width: 150,
  render: ({ how }) =>
    how ? <StatusMark tone={how === 'decided' ? 'active' : 'good'}>{howWords[how]}</StatusMark> : '—',
};
const doubt: Column<Line> = {
  key: 'doubt',
  title: '为什么说不准',
  width: 190,
  render: ({ proposals }) => <StatusMark tone="soon">{proposals[0]?.doubt ?? ''}</StatusMark>,
};
const score: Column<Line> = {
  key: 'score',
  title: '最像的候选',
  width: 210,
  grow: 1,
  render: ({ proposals }) =>
    proposals[0] ? `${proposals[0].object.address ?? '（没有地址）'}（${proposals[0].score} 分）` : '—',
};
const note: Column<Line> = {
  key: 'note',
  title: '说明',
  width: 240,
  grow: 1,
  render: ({ row, decision }) => decision?.reason ?? row?.note ?? '—',
};

/** The columns of each part. */
export const partColumns: Readonly<Record<Part, readonly Column<Line>[]>> = {
  common: [rowNumber, theirName, theirCode, how, ourName, ourCode],
  doubtful: [rowNumber, theirName, theirCode, theirAddress, doubt, score],
  theirs: [rowNumber, theirName, theirCode, theirAddress, note],
  ours: [ourCode, ourName, ourAddress, station],
  unreadable: [rowNumber, theirCode, note],
};

export const partNames: Readonly<Record<Part, string>> = {
  common: '双方都有',
  doubtful: '待认定',
  theirs: '仅对方有',
  ours: '仅我方有',
  unreadable: '无法比对',
};
