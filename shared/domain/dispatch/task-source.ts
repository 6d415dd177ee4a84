/** 来源: by the plan, added to it, handed over by a superior, a special campaign, or made of complaints (domain.md 4.8). */
export const taskSources = ['planned', 'added', 'superior', 'special', 'complaint'] as const;
export type TaskSource = (typeof taskSources)[number];

export const taskSourceTitles: Readonly<Record<TaskSource, string>> = {
  planned: '计划内',
  added: '临时增加',
  superior: '上级交办',
  special: '专项',
  complaint: '投诉举报转化',
};
