/** 年度计划: lines, versions, changes, filing, progress. */
export const planContract = {};
