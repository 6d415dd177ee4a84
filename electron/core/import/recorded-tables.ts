import type { ImportKind } from '#domain/registry/import-kind.ts';

/** A table that an import writes. */
export interface RecordedTable {
  readonly table: string;
  /** The column that says to which row of the registry a row belongs; all rows of one owner are restored together or not at all. */
  readonly owner: string;
}

/** The tables that an import of each kind writes, what hangs from others before that from which it hangs. */
export const recordedTables: Readonly<Record<ImportKind, readonly RecordedTable[]>> = {
  object: [{ table: 'inspection_object', owner: 'id' }],
  inspector: [
    { table: 'inspector_recusal', owner: 'inspector_id' },
    { table: 'inspector_certificate', owner: 'inspector_id' },
    { table: 'inspector_absence', owner: 'inspector_id' },
    { table: 'inspector_training', owner: 'inspector_id' },
    { table: 'inspector', owner: 'id' },
  ],
  item: [
    { table: 'inspection_item', owner: 'id' },
    { table: 'item_version', owner: 'id' },
  ],
  assistant: [
    { table: 'assistant_training', owner: 'assistant_id' },
    { table: 'assistant', owner: 'id' },
  ],
  department: [
    { table: 'conference_role', owner: 'department_id' },
    { table: 'department', owner: 'id' },
  ],
  risk: [
    { table: 'risk_record', owner: 'object_id' },
    { table: 'professional_risk', owner: 'object_id' },
    { table: 'inspection_object', owner: 'id' },
  ],
  listing: [{ table: 'object_listing', owner: 'id' }],
};
