import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { ItemForm } from './item-form.tsx';
import { MoreLists } from './more-lists.tsx';
import { OpenVersion } from './open-version.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import type { VersionRow } from './version-words.ts';

interface ListActionsProps {
  readonly versions: readonly VersionRow[];
  readonly shown: VersionRow | undefined;
  readonly onShow: (version: number) => void;
}

/** What can be done with the list as it stands: open the next version, add to the draft, publish it. */
export function ListActions({ versions, shown, onShow }: ListActionsProps) {
  const writes = useMay('item.save');
  const publishes = useMay('itemList.publish');
  const [deed, setDeed] = useState<'add' | 'publish' | null>(null);
  const close = () => setDeed(null);
  const draft = versions.find(({ state }) => state === 'draft');
  const isDraft = draft !== undefined && shown?.id === draft.id;
  return (
    <>
      <MoreLists />
      {draft ? null : <OpenVersion onOpened={onShow} first={versions.length === 0} />}
      {writes && isDraft ? <Button onClick={() => setDeed('add')}>添加事项…</Button> : null}
      {publishes && isDraft ? <Button onClick={() => setDeed('publish')}>发布{draft.title}…</Button> : null}
      {deed === 'add' ? <ItemForm item={null} onClose={close} /> : null}
      {deed === 'publish' && draft ? <PublishDialog version={draft} onClose={close} /> : null}
    </>
  );
}
