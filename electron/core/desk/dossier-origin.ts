import type { DossierRecord } from './dossier-record.ts';

const sources: Readonly<Record<string, string>> = {
  planned: '年度计划',
  added: '计划外增加',
  superior: '上级交办',
  special: '专项检查',
  complaint: '投诉举报',
};

/** Where a task comes from: the line of the plan, or what is recorded instead; empty where nothing is. */
export function originWords({ line, task }: Pick<DossierRecord, 'line' | 'task'>): string {
  if (line !== null) return `${line.planName}第 ${line.position} 行“${line.name}”`;
  const words = [task.source === 'planned' ? '' : (sources[task.source] ?? task.source), task.source_text];
  return words.filter(word => word !== '').join('：');
}
