import { useCommand } from '../../data/use-command.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import { MainFields, TermFields } from './item-form-fields.tsx';
import { type ItemDetail, type ItemFields, itemFieldsOf } from './item-form-values.ts';

interface ItemFormProps {
  /** An item of the draft, or null for a new one. */
  readonly item: ItemDetail | null;
  readonly onClose: () => void;
}

/** Departments that help make an item a joint one. */
const jointWithPartners = ({ partners }: Partial<ItemFields>): Partial<ItemFields> =>
  partners && partners.length > 0 ? { joint: true } : {};

/** All fields of one item of the draft (domain.md 4.1), saved with a reason. */
export function ItemForm({ item, onClose }: ItemFormProps) {
  const save = useCommand('item.save', { done: item ? '已保存到草稿。' : '已加入草稿。' });
  const submit = async (values: ItemFields, reason: string) => {
    const fields = { ...values, drawExemption: values.drawExemption ?? null };
    return (await save.run({ id: item?.id ?? null, fields, reason })) !== null;
  };
  return (
    <FormDrawer<ItemFields>
      draft={`item/${item?.id ?? 'new'}`}
      title={item ? `修改事项：${item.title}` : '添加事项'}
      values={itemFieldsOf(item)}
      derive={jointWithPartners}
      confirm="保存到草稿"
      running={save.running}
      onSave={submit}
      onClose={onClose}
    >
      <MainFields />
      <TermFields />
    </FormDrawer>
  );
}
