import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ItemClass, type ItemRow, MethodNames } from './item-columns.tsx';

/** One item of the list in full. */
export function ItemDrawer({ row, onClose }: { row: ItemRow | null; onClose: () => void }) {
  return (
    <DetailDrawer open={row !== null} title={row?.name ?? '抽查事项'} onClose={onClose}>
      {row ? (
        <Facts>
          <Fact name="事项编码">{row.code}</Fact>
          <Fact name="抽查类别">{row.category}</Fact>
          <Fact name="事项类别">
            <ItemClass itemClass={row.itemClass} />
          </Fact>
          <Fact name="检查对象">{row.objectScope}</Fact>
          <Fact name="检查方式">
            <MethodNames methods={row.methods} />
          </Fact>
          <Fact name="检查主体">{row.subject}</Fact>
          <Fact name="检查依据">{row.basis}</Fact>
          <Fact name="抽查比例">{row.ratioText}</Fact>
          <Fact name="抽查频次">{row.frequencyText}</Fact>
        </Facts>
      ) : null}
    </DetailDrawer>
  );
}
