import { Tag } from 'antd';
import type { InputOf } from '#contract/contract.ts';

export type LabelColour = InputOf<'label.save'>['colour'];

export const labelColours: Record<LabelColour, { readonly name: string; readonly antd: string }> = {
  ink: { name: '墨蓝', antd: 'geekblue' },
  blue: { name: '蓝', antd: 'blue' },
  green: { name: '绿', antd: 'green' },
  gold: { name: '金', antd: 'gold' },
  red: { name: '红', antd: 'red' },
  purple: { name: '紫', antd: 'purple' },
  grey: { name: '灰', antd: 'default' },
};

/** A label in its colour; the colour is an aid, the word says it. */
export function LabelTag({ colour, children }: { colour: LabelColour; children: string }) {
  return <Tag color={labelColours[colour].antd}>{children}</Tag>;
}
