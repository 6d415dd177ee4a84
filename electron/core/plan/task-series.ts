/** Tasks are numbered on whatever their 代字: draws and task sheets are named after the number alone. */
export const taskSeries = '抽查任务';
