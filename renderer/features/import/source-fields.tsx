import { Form, Input, Select } from 'antd';
import type { Inspection } from './import-kind.ts';
import type { Import } from './use-import.ts';

const same = (one: readonly (string | null)[], other: readonly (string | null)[]) =>
  JSON.stringify(one) === JSON.stringify(other);

const byHand = '（已手工调整）';

/** From whom the file came, and by what its columns are understood: as the last time, as a known platform's, by heading. */
export function SourceFields({ inspection, work }: { inspection: Inspection; work: Import }) {
  const { mappings } = inspection;
  const used = mappings.find(({ mapping }) => same(mapping, work.mapping))?.name ?? byHand;
  return (
    <>
      {mappings.length > 1 || used === byHand ? (
        <Form.Item label="列的对应">
          <Select
            aria-label="列的对应"
            value={used}
            options={mappings.map(({ name, from }) => ({ value: name, label: name, title: from }))}
            onChange={name => {
              const chosen = mappings.find(one => one.name === name);
              if (chosen) work.changeMapping(chosen.mapping);
            }}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="文件来源（可不填）">
        <Input
          aria-label="文件来源"
          style={{ width: 260 }}
          placeholder="如：省平台导出、卫生健康局"
          value={work.source}
          maxLength={60}
          onChange={event => work.changeSource(event.target.value)}
        />
      </Form.Item>
    </>
  );
}
