import { attemptsSentence } from '../../document/draw-notes.ts';
import { officialDate } from '../../document/official-date.ts';
import { drawAfterwards } from '../../draw/afterwards.ts';
import { drawStage } from '../../draw/draw-stage.ts';
import { teamWords } from '../../draw/plan-people.ts';
import type { MergeField, SourceOf, TableSource } from './merge-source.ts';

type Stage = NonNullable<ReturnType<typeof drawStage>>;

/** What can be said of a draw; the names also stand where there is none yet, with nothing in them. */
const blank: readonly MergeField[] = [
  '抽取编号',
  '抽取时间',
  '抽取日期',
  '抽取地点',
  '抽取场合',
  '主持',
  '操作',
  '见证人',
  '名录户数',
  '名单指纹',
  '承诺',
  '种子来源',
  '抽取次数',
  '抽取户数',
  '结果指纹',
  '链头',
].map(name => ({ name, value: '' }));

/** What papers say of a draw: when and before whom it was held, from which list, and what binds its record. */
export const drawSource: SourceOf = (context, { draw }) => {
  const stage = draw && drawStage(context, { drawId: draw.id });
  if (!draw || !stage) return { fields: blank, tables: [] };
  const { attempts } = drawAfterwards(context, { drawId: draw.id });
  const witnesses = stage.witnesses.map(({ unit, name }) => `${unit}${name}`).join('、');
  return {
    fields: [
      { name: '抽取编号', value: draw.number },
      { name: '抽取时间', value: `${officialDate(draw.started_at.slice(0, 10))}${draw.started_at.slice(11, 16)}` },
      { name: '抽取日期', value: officialDate(draw.started_at.slice(0, 10)) },
      { name: '抽取地点', value: draw.place },
      { name: '抽取场合', value: draw.occasion },
      { name: '主持', value: draw.host },
      { name: '操作', value: draw.operator },
      { name: '见证人', value: witnesses, isOptional: true },
      { name: '名录户数', value: `${stage.rows}` },
      { name: '名单指纹', value: stage.frameDigest },
      { name: '承诺', value: stage.commitment ?? '' },
      { name: '种子来源', value: stage.seed === null ? '' : seedWords(stage) },
      { name: '抽取次数', value: attemptsSentence(attempts).replace(/。$/, '') },
      { name: '抽取户数', value: stage.drawn.length === 0 ? '' : `${stage.drawn.length}` },
      { name: '结果指纹', value: stage.resultDigest ?? '' },
      { name: '链头', value: stage.ledgerHead },
    ],
    tables: [drawnTable(stage), witnessTable(stage), attemptTable(stage, attempts), classTable(stage)],
  };
};

/** Whose numbers the seed was made of (SSJ-DRAW/1, 2.4). */
const seedWords = ({ witnesses }: Stage): string =>
  `本机事先承诺的随机数和${witnesses.map(({ name, method }) => `${name}（${method}）`).join('、')}的数字`;

const drawnTable = ({ drawn }: Stage): TableSource => ({
  source: 'drawnObjects',
  title: '抽取结果名单',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '抽取顺序', width: 'content', align: 'center' },
    { title: '名称', width: { share: 3 } },
    { title: '代码', width: 'content', align: 'center' },
    { title: '地址', width: { share: 3 } },
    { title: '分层', width: 'content', align: 'center' },
    { title: '检查组', width: { share: 3 } },
  ],
  count: drawn.length,
  rows: () =>
    drawn.map((object, place) => [
      `${place + 1}`,
      `${object.order}`,
      object.name,
      object.id.startsWith('N-') ? '' : object.id,
      object.address ?? '',
      object.stratum,
      teamWords(object.team),
    ]),
});

const witnessTable = ({ witnesses }: Stage): TableSource => ({
  source: 'witnesses',
  title: '见证人',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '单位', width: { share: 3 } },
    { title: '姓名', width: { share: 1 }, align: 'center' },
    { title: '身份', width: { share: 2 } },
    { title: '数字产生方式', width: { share: 2 }, align: 'center' },
  ],
  count: witnesses.length,
  rows: () => witnesses.map(({ unit, name, kind, method }, place) => [`${place + 1}`, unit, name, kind, method]),
});

const attemptTable = ({ cancelled }: Stage, attempts: ReturnType<typeof drawAfterwards>['attempts']): TableSource => ({
  source: 'attempts',
  title: '历次抽取',
  columns: [
    { title: '次序', width: 'content', align: 'center' },
    { title: '状态', width: 'content', align: 'center' },
    { title: '原因', width: { share: 3 } },
    { title: '批准人', width: { share: 2 } },
  ],
  count: attempts.length,
  rows: () =>
    attempts.map(({ attempt, planReason }) => {
      const ended = cancelled.find(one => one.attempt === attempt);
      if (ended) return [`第${attempt}次`, '作废', ended.reason, ended.approvedBy.join('、')];
      return [`第${attempt}次`, '有效', planReason ?? '', ''];
    }),
});

const classTable = ({ strata }: Stage): TableSource => ({
  source: 'classes',
  title: '分层户数',
  columns: [
    { title: '分层', width: { share: 2 } },
    { title: '名录户数', width: 'content', align: 'right' },
    { title: '抽取规则', width: { share: 3 } },
    { title: '抽取户数', width: 'content', align: 'right' },
  ],
  count: strata.length,
  rows: () => strata.map(({ name, N, n, rule }) => [name, `${N}`, rule, `${n}`]),
});
