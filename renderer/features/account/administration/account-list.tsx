import { useMemo, useState } from 'react';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { fixedList } from '../../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../../ui/table/table-frame.tsx';
import { accountColumns } from './account-columns.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import type { AccountRow, Role } from './account-state.ts';
import type { HandedPassword } from './handed-password-dialog.tsx';

interface AccountListProps {
  readonly rows: readonly AccountRow[];
  readonly roles: readonly Role[];
  readonly onEdit: (row: AccountRow) => void;
  readonly onGiven: (given: HandedPassword) => void;
}

/** Everybody who has an account, those who may not sign in included. */
export function AccountList({ rows, roles, onEdit, onGiven }: AccountListProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const columns = useMemo(() => accountColumns(roles), [roles]);
  const row = rows.find(one => one.id === opened) ?? null;
  return (
    <>
      <TableFrame
        tools={<span>同名的人请在姓名后加股室；一人可以有多个角色。</span>}
        ends={<RowCount total={rows.length} unit="个账号" />}
      >
        <DataTable
          label="账号"
          columns={columns}
          list={fixedList(rows)}
          onOpen={one => setOpened(one.id)}
          isOpen={one => one.id === opened}
          empty={null}
        />
      </TableFrame>
      <AccountDrawer
        row={row}
        rows={rows}
        roles={roles}
        onEdit={onEdit}
        onGiven={onGiven}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
