import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { rephrasedDatabaseFailure } from '../db/database-failure.ts';
import type { JobContext } from '../service/context.ts';
import { readNote } from './backup-file.ts';
import { type Candidate, openCandidate, verifyCandidate } from './candidate.ts';
import { holdingsOf } from './holdings-store.ts';
import { removeWork, workFolder } from './work-folder.ts';

type Drill = OutputOf<'backup.drill'>;
type Step = Drill['steps'][number];

/** 恢复演练: restores a backup into a temporary place, opens it there, checks it, reports, and removes it again. */
export async function drillBackup(
  context: JobContext,
  { file, password }: ParsedInputOf<'backup.drill'>,
): Promise<Drill> {
  const given = { file: context.application.grants.input(file), password };
  const folder = workFolder(context.workspace.folder, '恢复演练', context.now());
  const steps: Step[] = [];
  try {
    const candidate = await openCandidate(context, given, folder);
    try {
      await examine(context, candidate, given.file.path, steps);
    } finally {
      candidate.workspace.close();
    }
  } catch (error) {
    const failure = rephrasedDatabaseFailure(error);
    if (context.signal.aborted || !(failure instanceof AppError)) throw error;
    if (failure.code === 'file-protected') throw failure; // The clerk has to type it again; that is no finding.
    steps.push({ name: '读出并打开', good: false, finding: failure.message });
  } finally {
    removeWork(folder);
  }
  const good = steps.every(step => step.good);
  context.commit(command => command.note({ subject: given.file.name, after: { good, steps } }));
  const sentence = good
    ? '演练通过：这份备份可以恢复，内容完整。临时恢复的数据已删除。'
    : '演练没有通过：这份备份不能放心使用，请看下面哪一步有问题，并立即重新备份。';
  return { good, steps, sentence };
}

async function examine(context: JobContext, candidate: Candidate, path: string, steps: Step[]): Promise<void> {
  const { holds, beside, workspace } = candidate;
  steps.push({
    name: '读出并打开',
    good: true,
    finding: `完好，数据版本 ${holds.dataVersion}，单位“${holds.bureauName}”`,
  });
  const digests = {
    same: { good: true, finding: '与备份时写下的 SHA-256 相同' },
    different: { good: false, finding: '与备份时写下的 SHA-256 不同，文件被改动过' },
    none: { good: true, finding: '旁边没有校验文件，未核对' },
  };
  steps.push({ name: '文件校验值', ...digests[beside] });
  const noted = readNote(path)?.holds;
  const counts = holdingsOf(workspace.database).counts;
  const same = noted === undefined || JSON.stringify(noted.counts) === JSON.stringify(counts);
  const words = `检查对象 ${counts.objects}、人员 ${counts.inspectors}、事项 ${counts.items}、任务 ${counts.tasks}、抽取 ${counts.draws}`;
  steps.push({ name: '清点内容', good: same, finding: same ? words : `${words}，与备份时的记录不符` });
  const chain = await verifyCandidate(context, candidate);
  steps.push({ name: '操作日志', good: chain.whole, finding: chain.sentence });
}
