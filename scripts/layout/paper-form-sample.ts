import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { SAMPLE_DIGEST } from './product-samples.ts';

const SIGNED = '\n\n签名：　　　　　　　　　　年　　月　　日';
const NUMBER = '37172620260100200017';

/** A form with everything a form may have: number, code, fields, a table over several pages, boxes to sign, running text. */
export const formPaper: OfficialPaper = {
  format: '表单',
  head: { organs: ['云河县市场监督管理局'], word: `任务单号：${NUMBER}` },
  code: `${NUMBER} ${SAMPLE_DIGEST}`,
  title: '随机抽查检查任务单',
  parts: [
    {
      kind: 'fields',
      fields: [
        { label: '检查对象', value: '云河县㛃䶮商贸有限公司' },
        { label: '统一社会信用代码', value: '91371726MA3ABCDE1H' },
        { label: '住所（经营场所）', value: '山东省菏泽市云河县凤凰镇陶朱路18号' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 'content', align: 'center' },
        { title: '抽查事项', width: { share: 50 } },
        { title: '检查情况', width: { share: 30 } },
        { title: '处理情况', width: { share: 20 } },
      ],
      rows: Array.from({ length: 45 }, (_nothing, index) => [
        `${index + 1}`,
        '营业执照（登记证）规范使用情况的检查',
        '□未发现问题　□发现问题',
        '',
      ]),
    },
    { kind: 'remark', text: '注：每一事项都应填写；没有检查的，写明原因。' },
    {
      kind: 'boxes',
      boxes: [
        { label: '检查人员', text: SIGNED, heightMillimetres: 18 },
        { label: '被检查单位意见', text: `以上情况属实。${SIGNED}`, heightMillimetres: 24 },
        { label: '', text: '本表一式二份，检查机关和被检查单位各执一份。', heightMillimetres: 12 },
      ],
    },
    { kind: 'paragraph', text: '填写本表应当使用能够长期保存字迹的书写工具，不得涂改。' },
  ],
};
