/** What is entered a second time on the platforms of superiors (domain.md 7, O12; I17). */
export const platformKinds = ['plan', 'task', 'result'] as const;

export type PlatformKind = (typeof platformKinds)[number];

export const platformKindNames: Readonly<Record<PlatformKind, string>> = {
  plan: '年度计划',
  task: '抽查任务',
  result: '检查结果',
};

/** What a column of a platform can be filled with, by what is entered, and what each is called. */
export const platformFields = {
  plan: {
    number: '计划编号',
    name: '计划名称',
    year: '年度',
    kind: '计划类型',
    department: '编制部门',
    documentNumber: '发文字号',
    filedWith: '备案单位',
    filedOn: '备案日期',
    lines: '计划行数',
  },
  task: {
    number: '任务编号',
    name: '任务名称',
    plan: '所属计划',
    checkType: '抽查类型',
    items: '抽查事项',
    departments: '参与部门',
    objects: '抽取户数',
    checkFrom: '检查开始日期',
    checkTo: '检查结束日期',
    drawNumber: '抽取编号',
    drawnOn: '抽取日期',
  },
  result: {
    number: '任务单号',
    taskNumber: '任务编号',
    taskName: '任务名称',
    objectName: '检查对象名称',
    objectCode: '统一社会信用代码或注册号',
    address: '地址',
    authority: '检查机关',
    inspectors: '检查人员',
    certificates: '执法证号',
    checkType: '抽查类型',
    items: '抽查事项',
    checkedOn: '检查日期',
    endedOn: '完成日期',
    outcome: '检查结果',
    finding: '检查情况',
    note: '备注',
    publishedOn: '公示日期',
  },
} as const satisfies Readonly<Record<PlatformKind, Readonly<Record<string, string>>>>;

/** Whether a field can be told of what is entered. */
export const isPlatformField = (kind: PlatformKind, field: string): boolean =>
  Object.hasOwn(platformFields[kind], field);
