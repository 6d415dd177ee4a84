import { Segmented } from 'antd';
import { SearchBox } from '../../ui/search-box.tsx';

interface InspectorToolsProps {
  readonly text: string;
  /** '' for all, 'yes' or 'no'. */
  readonly drawable: string;
  readonly set: (name: string, value: string) => void;
}

const options = [
  { value: '', label: '全部' },
  { value: 'yes', label: '可抽取' },
  { value: 'no', label: '不可抽取' },
];

/** Search, and whether somebody can be drawn today. */
export function InspectorTools({ text, drawable, set }: InspectorToolsProps) {
  return (
    <>
      <SearchBox value={text} onSearch={word => set('text', word)} placeholder="姓名、证件号或拼音首字母" />
      <Segmented aria-label="可否抽取" options={options} value={drawable} onChange={value => set('drawable', value)} />
    </>
  );
}
