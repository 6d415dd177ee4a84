import { type PlatformKind, platformFields, platformKinds } from './platform-field.ts';

export interface PlatformColumn {
  /** As the platform's own table is headed. */
  readonly heading: string;
  readonly field: string;
}

/** A platform on which things are entered a second time, with its columns and how its receipt file is headed. */
export interface Platform {
  readonly code: string;
  readonly name: string;
  /** Whether its numbers count for 双录入率 (I17). */
  readonly counts: boolean;
  /** What its table of each asks for; nothing where it takes none. */
  readonly columns: Readonly<Record<PlatformKind, PlatformColumn[]>>;
  /** Which headings of a receipt file hold our number, the platform's and the day. */
  readonly receipt: {
    readonly own: string[];
    readonly number: string[];
    readonly on: string[];
  };
}

const usualReceipt: Platform['receipt'] = {
  own: ['任务单号', '任务编号', '计划编号', '检查单号', '抽查任务编号', '抽查计划编号', '内部编号'],
  number: ['平台编号', '回执编号', '系统编号', '唯一标识', '平台任务编号', '平台计划编号'],
  on: ['录入日期', '录入时间', '入库时间', '归集时间'],
};

const columnsOf = <Kind extends PlatformKind>(
  kind: Kind,
  ...fields: readonly (keyof (typeof platformFields)[Kind] & string)[]
): PlatformColumn[] => {
  const names: Readonly<Record<string, string>> = platformFields[kind];
  return fields.map(field => ({ heading: names[field] ?? field, field }));
};

/** What holds where a profile says nothing of it; the columns are the fields that the published forms name (domain.md 3.6, 4.11). */
export const usualPlatforms: Platform[] = [
  {
    code: 'provincial',
    name: '省“双随机、一公开”监管工作平台',
    counts: true,
    columns: {
      plan: columnsOf('plan', 'number', 'name', 'year', 'kind', 'department', 'documentNumber', 'filedOn', 'lines'),
      task: columnsOf(
        'task',
        'number',
        'name',
        'plan',
        'checkType',
        'items',
        'departments',
        'objects',
        'checkFrom',
        'checkTo',
      ),
      result: columnsOf(
        'result',
        'taskNumber',
        'number',
        'objectName',
        'objectCode',
        'items',
        'inspectors',
        'certificates',
        'checkedOn',
        'endedOn',
        'outcome',
        'finding',
      ),
    },
    receipt: usualReceipt,
  },
  {
    code: 'publicity',
    name: '国家企业信用信息公示系统',
    counts: false,
    columns: {
      plan: [],
      task: [],
      result: columnsOf(
        'result',
        'taskNumber',
        'taskName',
        'checkType',
        'authority',
        'objectName',
        'objectCode',
        'endedOn',
        'outcome',
      ),
    },
    receipt: usualReceipt,
  },
  {
    code: 'internet-plus',
    name: '国家“互联网+监管”系统',
    counts: false,
    columns: {
      plan: [],
      task: [],
      result: columnsOf(
        'result',
        'number',
        'authority',
        'objectName',
        'objectCode',
        'items',
        'checkedOn',
        'outcome',
        'inspectors',
        'certificates',
      ),
    },
    receipt: usualReceipt,
  },
];

/** What a platform takes at all. */
export const kindsOf = ({ columns }: Pick<Platform, 'columns'>): PlatformKind[] =>
  platformKinds.filter(kind => columns[kind].length > 0);
