import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import type { Permission } from '#contract/permission.ts';
import { useCommand } from '../../../data/use-command.ts';
import { LeaveGuard } from '../../../ui/leave-guard.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import styles from './administration.module.css';
import { changedRoles, type Draft, switched } from './role-draft.ts';

type Listed = OutputOf<'role.list'>;

/** What each role may do, as a table to tick; all changes are saved together, with one reason. */
export function RoleMatrix({ permissions, roles }: Listed) {
  const [draft, setDraft] = useState<Draft>({});
  const [asking, setAsking] = useState(false);
  const save = useCommand('role.save');
  const changed = changedRoles(roles, draft);
  const saveAll = async (reason: string) => {
    for (const { code, title, permissions } of changed) {
      if (!(await save.run({ code, title, permissions: [...permissions], reason }))) return;
    }
    setDraft({});
    setAsking(false);
  };
  const heldBy = (code: string) => draft[code] ?? roles.find(role => role.code === code)?.permissions ?? [];
  const tick = (code: string, permission: Permission) =>
    setDraft(before => ({ ...before, [code]: switched(heldBy(code), permission) }));
  return (
    <>
      <LeaveGuard when={changed.length > 0} />
      <div className={styles.matrixFrame}>
        <table className={styles.matrix} aria-label="角色与权限">
          <thead>
            <tr>
              <th scope="col">权限</th>
              {roles.map(({ code, title, accounts }) => (
                <th key={code} scope="col">
                  {title}
                  <span className={styles.holders}>{accounts} 人</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map(permission => (
              <tr key={permission.code}>
                <th scope="row">{permission.title}</th>
                {roles.map(role => (
                  <td key={role.code}>
                    <Checkbox
                      aria-label={`${role.title}：${permission.title}`}
                      checked={heldBy(role.code).includes(permission.code)}
                      onChange={() => tick(role.code, permission.code)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.matrixEnd}>
        <span>
          {changed.length > 0
            ? `改动了${changed.map(role => role.title).join('、')}，还没有保存。`
            : '勾选后保存；改动在有这个角色的人下一次操作时就生效。'}
        </span>
        <Button disabled={changed.length === 0} onClick={() => setDraft({})}>
          放弃改动
        </Button>
        <Button type="primary" disabled={changed.length === 0} onClick={() => setAsking(true)}>
          保存权限…
        </Button>
      </div>
      <ReasonDialog
        open={asking}
        title="保存角色权限"
        consequence={`将修改：${changed.map(role => role.title).join('、')}。至少要有一个启用的账号能管理账号，否则不予保存。`}
        confirm="保存"
        running={save.running}
        onConfirm={reason => void saveAll(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
