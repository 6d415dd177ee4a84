import type { ImportKind } from '#domain/registry/import-kind.ts';
import { itemFillDownFields } from '#domain/registry/item-fields.ts';
import type { Database } from '../db/database.ts';
import { assistantImport } from './assistant-import.ts';
import { departmentImport } from './department-import.ts';
import type { ImportPolicy, ImportTarget } from './import-target.ts';
import { inspectorImport } from './inspector-import.ts';
import { itemImport } from './item-import.ts';
import { listingImport } from './listing-import.ts';
import { objectImport } from './object-import.ts';
import { riskImport } from './risk-import.ts';

export const importKindNames: Readonly<Record<ImportKind, string>> = {
  object: '检查对象名录库',
  inspector: '执法检查人员名录库',
  item: '随机抽查事项清单',
  assistant: '协助人员和专家库',
  department: '部门和成员单位名录',
  risk: '信用风险分类结果',
  listing: '检查对象名单',
};

const targets: Readonly<Record<ImportKind, (database: Database, policy: ImportPolicy) => ImportTarget>> = {
  object: objectImport,
  inspector: inspectorImport,
  item: itemImport,
  assistant: assistantImport,
  department: departmentImport,
  risk: riskImport,
  listing: listingImport,
};

/** Fields whose vertically merged cells count for every row they span. */
export const fillDownFields: Readonly<Record<ImportKind, readonly string[]>> = {
  object: [],
  inspector: [],
  item: itemFillDownFields,
  assistant: [],
  department: [],
  risk: [],
  listing: [],
};

/** Opens the registry that an import of this kind goes into. */
export const openTarget = (kind: ImportKind, database: Database, policy: ImportPolicy): ImportTarget =>
  targets[kind](database, policy);
