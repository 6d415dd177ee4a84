import type { ContentPart } from '#domain/document/paper-content.ts';

/** The parts that can be added, in words. */
export const partNames: Readonly<Record<ContentPart['kind'], string>> = {
  paragraph: '段落',
  remark: '表下注',
  table: '表格',
  'data-table': '数据表',
  fields: '栏目',
  boxes: '方框',
};

/** A part of a kind with nothing in it yet. */
export function blankPart(kind: ContentPart['kind'], source: string): ContentPart {
  switch (kind) {
    case 'paragraph':
      return { kind, text: '' };
    case 'remark':
      return { kind, text: '' };
    case 'table': {
      const column = (title: string) => ({ title, width: { share: 1 } }) as const;
      const number = { title: '序号', width: 'content', align: 'center' } as const;
      return { kind, columns: [number, column('名称'), column('备注')], rows: [['1', '', '']] };
    }
    case 'data-table':
      return { kind, source };
    case 'fields':
      return { kind, fields: [{ label: '', value: '' }] };
    case 'boxes':
      return { kind, boxes: [{ label: '', text: '', heightMillimetres: 20 }] };
  }
}
