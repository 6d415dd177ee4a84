import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MethodName } from '#contract/contract.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';

/** Which entry of a register is looked at, and which is being entered or changed. */
export function useRegisterEntry() {
  const [openedId, setOpenedId] = useState<number | null>(null);
  const [editing, setEditing] = useState<'new' | number | null>(null);
  return { openedId, setOpenedId, editing, setEditing };
}

interface RegisterEntryProps<Row> {
  readonly rows: readonly Row[];
  readonly entry: ReturnType<typeof useRegisterEntry>;
  /** What saves an entry; only who may do that is offered to change it. */
  readonly call: MethodName;
  readonly facts: (row: Row) => ReactNode;
  readonly form: (row: Row | null, onClose: () => void) => ReactNode;
}

/** The drawer with the facts of an entry, and the form in which it is entered or changed. */
export function RegisterEntry<Row extends { readonly id: number; readonly name: string }>(
  props: RegisterEntryProps<Row>,
) {
  const { rows, call, facts, form } = props;
  const { openedId, setOpenedId, editing, setEditing } = props.entry;
  const opened = rows.find(row => row.id === openedId);
  return (
    <>
      <DetailDrawer
        open={opened !== undefined}
        title={opened?.name ?? ''}
        onClose={() => setOpenedId(null)}
        footer={
          opened ? (
            <May call={call}>
              <Button onClick={() => setEditing(opened.id)}>修改</Button>
            </May>
          ) : null
        }
      >
        {opened ? facts(opened) : null}
      </DetailDrawer>
      {editing === null ? null : form(rows.find(row => row.id === editing) ?? null, () => setEditing(null))}
    </>
  );
}
