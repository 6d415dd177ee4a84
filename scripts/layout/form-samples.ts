import { composeDrawRecord } from '#core/document/draw-record.ts';
import { composeLyingList } from '#core/document/lying-list.ts';
import { composeObjectList, type ObjectList } from '#core/document/object-list.ts';
import type { FontLibrary } from '#core/document/pdf/fonts.ts';
import type { ComposedDocument } from '#core/document/pdf/marks.ts';
import { composeTrailDigest } from '#core/document/trail-digest.ts';
import { lyingItemList, paperColumns } from '#core/item-list/list-paper.ts';
import type { FormShape } from './checks/form.ts';
import { sampleDrawRecord, sampleItemList, sampleTrailDigest } from './form-texts.ts';
import { SAMPLE_DIGEST } from './product-samples.ts';

/** A form as the product prints it, and what is to be found on it. */
export interface FormSample {
  readonly name: string;
  readonly shape: FormShape;
  readonly document: ComposedDocument;
}

const COLUMNS = ['序号', '抽取顺序', '名称', '代码', '地址', '分层', '检查组'];

/** The forms of draws, of the item list and of the operation log. */
export function formSamples(fonts: FontLibrary): FormSample[] {
  return [
    ...objectLists(fonts),
    {
      name: '随机抽查事项清单',
      shape: { columnTitles: ['序号', ...paperColumns.map(([title]) => title)], isLying: true },
      document: composeLyingList(lyingItemList(sampleItemList), fonts),
    },
    {
      name: '抽取见证记录表',
      shape: { columnTitles: [], isLying: false },
      document: composeDrawRecord(sampleDrawRecord, fonts),
    },
    {
      name: '操作日志日报',
      shape: { columnTitles: [], isLying: false },
      document: composeTrailDigest(sampleTrailDigest, fonts),
    },
  ];
}

/** The list of drawn objects upright and lying. */
function objectLists(fonts: FontLibrary): FormSample[] {
  return (['portrait', 'landscape'] as const).map(orientation => {
    const isLying = orientation === 'landscape';
    return {
      name: `抽取结果名单-${isLying ? '横' : '纵'}`,
      shape: { columnTitles: COLUMNS, isLying },
      document: composeObjectList(objectList(orientation), fonts),
    };
  });
}

function objectList(orientation: ObjectList['orientation']): ObjectList {
  return {
    taskName: '食品销售经营者部门联合抽查',
    taskNumber: '云市监抽〔2026〕2号',
    drawNumber: 'YH-2026-0003',
    drawnAt: '2026年3月1日',
    resultDigest: SAMPLE_DIGEST,
    unit: '云河县市场监督管理局',
    objects: Array.from({ length: 80 }, (_nothing, index) => ({
      drawOrder: index + 1,
      name: `云河县宝惠物流有限公司第${index + 1}分公司`,
      code: `9137172600000${String(index).padStart(4, '0')}X`,
      address: `山东省菏泽市云河县凤凰镇陶朱路${index + 1}号`,
      stratum: 'ABCD'.charAt(index % 4),
      team: `第${(index % 12) + 1}组`,
    })),
    notes: [],
    orientation,
  };
}
