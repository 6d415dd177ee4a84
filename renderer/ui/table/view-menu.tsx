import { EyeOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Modal, Popconfirm, Popover } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import type { SavedView, SavedViews, ViewedList } from './use-saved-views.ts';
import styles from './view-menu.module.css';

interface ViewMenuProps {
  readonly list: ViewedList;
  readonly views: SavedViews;
}

/** The views of a list: opened, kept, renamed, shared and removed here. */
export function ViewMenu({ list, views }: ViewMenuProps) {
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const save = useCommand('view.save', { done: '视图已更新。' });
  const { current, changed, now } = views;
  const name = (view: SavedView | 'new') => {
    setOpen(false);
    setNaming(view);
  };
  const content = (
    <div className={styles.menu}>
      {views.views.length === 0 ? (
        <p className={styles.hint}>选好列、排序和条件，存成视图，以后一点就开。</p>
      ) : (
        <ul className={styles.views}>
          {views.views.map(view => (
            <ViewRow
              key={view.id}
              view={view}
              mayChange={view.own || views.mayShare}
              isCurrent={view.id === current?.id}
              onOpen={() => {
                views.open(view);
                setOpen(false);
              }}
              onName={() => name(view)}
            />
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        {current && changed && (current.own || views.mayShare) ? (
          <Button
            loading={save.running}
            onClick={() => void save.run({ id: current.id, list, name: current.name, shared: current.shared, ...now })}
          >{`更新“${current.name}”`}</Button>
        ) : null}
        <Button onClick={() => name('new')}>存为新视图……</Button>
      </div>
    </div>
  );
  const label = current ? `视图：${current.name}${changed ? '（有改动）' : ''}` : '视图';
  return (
    <>
      <Popover {...{ open, content }} onOpenChange={setOpen} trigger="click" placement="bottomRight" title="列表视图">
        <Button icon={<EyeOutlined aria-hidden />}>{label}</Button>
      </Popover>
      {naming === null ? null : (
        <NameDialog list={list} view={naming === 'new' ? null : naming} views={views} onClose={() => setNaming(null)} />
      )}
    </>
  );
}

interface ViewRowProps {
  readonly view: SavedView;
  readonly mayChange: boolean;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly onName: () => void;
}

function ViewRow({ view, mayChange, isCurrent, onOpen, onName }: ViewRowProps) {
  const remove = useCommand('view.remove', { done: `已删除视图：${view.name}` });
  return (
    <li>
      <Button type="link" aria-current={isCurrent} className={styles.name ?? ''} onClick={onOpen}>
        {view.name}
      </Button>
      <span className={styles.hint}>{view.shared ? (view.own ? '已共享' : `${view.by} 共享`) : ''}</span>
      {mayChange ? (
        <span>
          <Button size="small" type="text" aria-label={`修改视图：${view.name}`} onClick={onName}>
            修改
          </Button>
          <Popconfirm
            title={view.shared ? `删除共享的视图“${view.name}”？别人也不能再用。` : `删除视图“${view.name}”？`}
            okText="删除"
            cancelText="不删"
            onConfirm={() => void remove.run({ id: view.id })}
          >
            <Button size="small" type="text" aria-label={`删除视图：${view.name}`}>
              删除
            </Button>
          </Popconfirm>
        </span>
      ) : null}
    </li>
  );
}

interface NameDialogProps {
  readonly list: ViewedList;
  /** Null for a new one. */
  readonly view: SavedView | null;
  readonly views: SavedViews;
  readonly onClose: () => void;
}

/** The name of a view, and whether everybody is offered it. */
function NameDialog({ list, view, views, onClose }: NameDialogProps) {
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const save = useCommand('view.save', { done: '视图已保存。' });
  const { columns, sort, filter } = view ?? views.now;
  const confirm = async () => {
    const saved = await save.run({ id: view?.id ?? null, list, name: name.trim(), shared, columns, sort, filter });
    if (!saved) return;
    if (!view) views.keepLast(String(saved.id));
    onClose();
  };
  return (
    <Modal
      open
      title={view ? `修改视图：${view.name}` : '存为新视图'}
      okText="保存"
      cancelText="不存了"
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={save.running}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p className={styles.hint}>{view ? '改的是名称和共享。' : '现在的列、次序、列宽、排序和条件一起存下。'}</p>
      <Form layout="vertical">
        <Form.Item label="视图名称" required>
          <Input
            aria-label="视图名称"
            value={name}
            maxLength={40}
            onChange={event => setName(event.target.value)}
            onPressEnter={() => name.trim() !== '' && void confirm()}
          />
        </Form.Item>
        {views.mayShare ? (
          <Checkbox checked={shared} onChange={event => setShared(event.target.checked)}>
            共享给全局
          </Checkbox>
        ) : null}
      </Form>
    </Modal>
  );
}
