import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/app-error.ts';
import { contract, type InputOf, type OutputOf } from '#contract/contract.ts';
import type { Progress, Topic } from '#contract/method.ts';
import type { Service, ServiceCall, ServiceEvent } from '#rpc/service.ts';

type Bureau = InputOf<'bureau.save'>;

const rowsToImport = 20;

/** A bureau in memory behind the real contract: it counts its objects and its audit entries, and has one long job. */
export function exampleService(): Service {
  const listeners = new Set<(event: ServiceEvent) => void>();
  let bureau: Bureau | null = null;
  let entries = 0;
  let objects = 0;

  const changed = (topics: readonly Topic[]) => {
    for (const listener of listeners) listener({ name: 'changed', topics });
  };

  const status = (): OutputOf<'workspace.status'> => ({
    state: bureau ? 'open' : 'none',
    bureau,
    folderName: null,
    demo: false,
    counts: bureau && { objects, inspectors: 0, items: 0, tasks: 0 },
    canChooseFolder: false,
    knownFolder: null,
    version: '0.0.0',
  });

  function create(created: Bureau) {
    bureau = created;
    entries++;
    changed(contract['workspace.create'].changes);
    return { ...status(), session: null, recoveryCode: null };
  }

  async function runImport(signal: AbortSignal, progress: (progress: Progress) => void) {
    for (let done = 1; done <= rowsToImport; done++) {
      progress({ phase: '读取', done, total: rowsToImport });
      await setImmediate();
      if (signal.aborted) throw new AppError('cancelled', '已取消，没有保存任何改动。');
    }
    objects += rowsToImport;
    entries++;
    changed(contract['import.run'].changes);
    return importResult(rowsToImport);
  }

  function auditList(): OutputOf<'audit.list'> {
    if (!bureau) throw new AppError('no-workspace', '还没有打开数据文件夹。请先新建单位，或打开演示单位。');
    return { rows: [], next: null, total: entries };
  }

  function save(input: Bureau): OutputOf<'bureau.save'> {
    bureau = input;
    entries++;
    changed(contract['bureau.save'].changes);
    return { done: true };
  }

  async function answer(call: ServiceCall, signal: AbortSignal, progress: (progress: Progress) => void) {
    const method = contract[call.method];
    if (call.role === 'audience' && call.method !== 'draw.projection') {
      throw new AppError('not-allowed', '投影窗口只能观看，不能操作。');
    }
    const parsed = method.input.safeParse(call.input);
    if (!parsed.success) throw new AppError('invalid-input', '提交的内容有误。');
    const topics = method.kind === 'query' ? method.reads : method.changes;
    return { result: await resultOf(call, parsed.data, signal, progress), topics };
  }

  function resultOf(call: ServiceCall, input: unknown, signal: AbortSignal, progress: (progress: Progress) => void) {
    switch (call.method) {
      case 'workspace.status':
        return status();
      case 'workspace.create':
        return create((input as { bureau: Bureau }).bureau);
      case 'import.run':
        return runImport(signal, progress);
      case 'audit.list':
        return auditList();
      case 'bureau.save':
        return save(input as Bureau);
      case 'draw.projection':
        return null;
      default:
        throw new AppError('invalid-input', '这个例子不认识这项请求。');
    }
  }

  return {
    call(call, progress) {
      const controller = new AbortController();
      return { reply: answer(call, controller.signal, progress), cancel: () => controller.abort() };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function importResult(rows: number): OutputOf<'import.run'> {
  return {
    batchId: 1,
    fileName: '名录.csv',
    kind: 'object',
    rows,
    created: rows,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    refused: 0,
    left: 0,
    repaired: [],
    problems: [],
    noted: [],
    sentence: `新增 ${rows}`,
    problemFile: null,
  };
}
