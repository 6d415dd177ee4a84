import { closeSync, copyFileSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { stampOf } from '../backup/make-backup.ts';
import { removeWork, workFolder } from '../backup/work-folder.ts';
import { fileFailure } from '../files/file-failure.ts';
import { publishOutput } from '../files/output-file.ts';
import { type SheetContent, writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import type { JobContext } from '../service/context.ts';
import { databaseName } from './database-name.ts';
import { damagedFolder } from './recovery-jobs.ts';
import { openDamaged, type SalvagedCell, type SalvagedTable } from './salvage-store.ts';

type Finding = OutputOf<'recovery.salvage'>['tables'][number];

/** A cell of a workbook holds no more; Excel's own limit. */
const mostSigns = 32_000;
/** No workspace is larger. */
const mostBytes = 16 * 1024 ** 3;
/** A sheet has 1,048,576 rows, of which some are headings. */
const mostRows = 1_048_000;

/** 抢救: reads what can be read from a copy of a damaged database into one workbook, with a sheet that says what could not. */
export async function salvageRows(
  context: JobContext,
  input: ParsedInputOf<'recovery.salvage'>,
): Promise<OutputOf<'recovery.salvage'>> {
  const { application, signal } = context;
  const folder = damagedFolder(context, input.folder);
  const work = workFolder(folder, '抢救', context.now());
  try {
    const copy = copyOf(folder, work);
    const damaged = openDamaged(copy, application.options.nativeBinding);
    try {
      const findings: Finding[] = [];
      const path = join(folder, `抢救-${stampOf(context.now())}.xlsx`);
      const tables = readableTables(damaged);
      const sheets = tables.map((table, place) => sheetOf(context, table, { place, of: tables.length, findings }));
      await writeWorkbook(path, { sheets: [...sheets, reportSheet(findings)], signal });
      return { ...(await publishOutput(application.grants, path)), tables: findings };
    } finally {
      damaged.close();
    }
  } finally {
    removeWork(work);
  }
}

/** The damaged file itself is only read; opening it, SQLite might bring a WAL file into it. */
function copyOf(folder: string, work: string): string {
  const copy = join(work, databaseName);
  try {
    for (const ending of ['', '-wal']) {
      const path = join(folder, databaseName + ending);
      if (existsSync(path)) copyFileSync(path, copy + ending);
    }
    fillUp(copy);
    return copy;
  } catch (error) {
    throw fileFailure(error, copy);
  }
}

/** Where a file was cut short, empty pages take the place of the missing ones; otherwise SQLite would refuse all of it. */
function fillUp(copy: string): void {
  const handle = openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(100);
    const read = readSync(handle, header, 0, 100, 0);
    if (read < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') return;
    const written = header.readUInt16BE(16);
    const whole = (written === 1 ? 65_536 : written) * header.readUInt32BE(28);
    // Sparse where the system can; a header that claims more than any workspace has is not believed.
    if (whole > fstatSync(handle).size && whole < mostBytes) ftruncateSync(handle, whole);
  } finally {
    closeSync(handle);
  }
}

function readableTables(damaged: ReturnType<typeof openDamaged>): SalvagedTable[] {
  try {
    return damaged.tables();
  } catch (error) {
    const sentence = '这个文件损坏得连表的目录都读不出来，没有可以抢救的行。请用备份恢复；原文件请保留，交给技术人员。';
    throw new AppError('workspace-damaged', sentence, { cause: error });
  }
}

interface Place {
  readonly place: number;
  readonly of: number;
  readonly findings: Finding[];
}

function sheetOf(context: JobContext, table: SalvagedTable, { place, of, findings }: Place): SheetContent {
  return {
    name: table.name,
    columns: table.columns.map(header => ({ header, width: 18, kind: 'text' as const })),
    rows: (async function* () {
      const finding = { rows: 0, lost: 0, cut: 0 };
      const lost = () => {
        finding.lost += 1;
      };
      for (const row of table.rows(lost)) {
        if (row === null) {
          await breathe(context.signal);
          continue;
        }
        if (finding.rows >= mostRows) {
          lost();
          break;
        }
        finding.rows += 1;
        yield row.map(cell => cellOf(cell, finding));
        if (finding.rows % 500 === 0) await breathe(context.signal);
      }
      context.progress(`抢救 ${table.name}`, place + 1, of);
      findings.push(findingOf(table.name, finding));
    })(),
  };
}

function cellOf(cell: SalvagedCell, finding: { cut: number }): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell : Buffer.from(cell).toString('base64');
  if (text.length <= mostSigns) return text;
  finding.cut += 1;
  return text.slice(0, mostSigns);
}

function findingOf(name: string, { rows, lost, cut }: { rows: number; lost: number; cut: number }): Finding {
  const words = [
    lost > 0 ? '有行在损坏的位置，没有读出来' : '读完，没有遇到损坏',
    ...(cut > 0 ? [`${cut} 格内容太长，只存了前 ${mostSigns} 个字`] : []),
  ];
  return { name, rows, complete: lost === 0 && cut === 0, finding: words.join('；') };
}

/** The last sheet, filled after all others have been read. */
function reportSheet(findings: readonly Finding[]): SheetContent {
  const column = (header: string, width: number) => ({ header, width, kind: 'text' as const });
  return {
    name: '抢救报告',
    title: '从损坏的数据文件中读出的内容',
    notes: ['只供查对和补录，不能代替备份。损坏的原文件没有改动，请保留。'],
    columns: [column('表', 28), column('读出行数', 12), column('完整', 8), column('说明', 60)],
    rows: (function* () {
      for (const { name, rows, complete, finding } of findings) yield [name, rows, complete ? '是' : '否', finding];
    })(),
  };
}
