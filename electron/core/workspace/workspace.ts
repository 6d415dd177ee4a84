import { basename, join } from 'node:path';
import { auditStore } from '../audit/audit-store.ts';
import { assignmentStore } from '../check/assignment-store.ts';
import { resultStore } from '../check/result-store.ts';
import type { Database } from '../db/database.ts';
import { disclosureStore } from '../disclosure/disclosure-store.ts';
import { documentStore } from '../document/document-store.ts';
import { attemptStore } from '../draw/attempt-store.ts';
import { drawStore } from '../draw/draw-store.ts';
import { taskStore } from '../plan/task-store.ts';
import { importBatchStore } from '../registry/import-batch-store.ts';
import { inspectorStore } from '../registry/inspector-store.ts';
import { itemStore } from '../registry/item-store.ts';
import { objectStore } from '../registry/object-store.ts';
import { receiptStore } from '../service/receipt-store.ts';
import { bureauStore } from './bureau-store.ts';
import { madeFolder } from './made-folder.ts';

/** One open data folder: its database, the stores over it and the places for its papers. */
export function createWorkspace(folder: string, database: Database) {
  const place = (name: string) => madeFolder(join(folder, name));
  return {
    folder,
    folderName: basename(folder),
    database,
    /** Until accounts exist, everything is done by whoever sits at this PC. */
    actor: '本机操作员',
    receipts: receiptStore(database),
    audit: auditStore(database),
    bureau: bureauStore(database),
    objects: objectStore(database),
    inspectors: inspectorStore(database),
    items: itemStore(database),
    imports: importBatchStore(database),
    tasks: taskStore(database),
    draws: drawStore(database),
    attempts: attemptStore(database),
    assignments: assignmentStore(database),
    results: resultStore(database),
    disclosures: disclosureStore(database),
    documents: documentStore(database),
    /** 公文: papers that have been issued. */
    paperFolder: () => place('公文'),
    /** Lists, problem workbooks and evidence bundles made on request. */
    exportFolder: () => place('导出'),
    backupFolder: () => place('备份'),
    close: () => database.close(),
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
