import { Form, InputNumber } from 'antd';
import styles from './place-fields.module.css';

/** Where a seal is pressed: the page, and the middle of the seal in millimetres from the upper left corner of the paper. */
export interface ChosenPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

interface PlaceFieldsProps {
  readonly place: Partial<ChosenPlace> | undefined;
  /** The seal as it would be pressed; a usual one while none is chosen. */
  readonly seal: { readonly widthMillimetres: number; readonly heightMillimetres: number };
}

const PAPER = { width: 210, height: 297 };

/** Asks for a place by hand and shows it on a sheet of A4. */
export function PlaceFields({ place, seal }: PlaceFieldsProps) {
  const { widthMillimetres: width, heightMillimetres: height } = seal;
  const { x = 0, y = 0 } = place ?? {};
  const isOff = x < width / 2 || x > PAPER.width - width / 2 || y < height / 2 || y > PAPER.height - height / 2;
  const number = (name: keyof ChosenPlace, label: string, most: number) => (
    <Form.Item name={['place', name]} label={label} rules={[{ required: true, message: '请填写。' }]}>
      <InputNumber min={name === 'page' ? 1 : 0} max={most} precision={name === 'page' ? 0 : 1} />
    </Form.Item>
  );
  return (
    <div className={styles.place}>
      <div>
        {number('page', '第几页', 9999)}
        {number('x', '印章中心距左边（毫米）', PAPER.width)}
        {number('y', '印章中心距上边（毫米）', PAPER.height)}
      </div>
      <figure className={styles.sheet}>
        <svg role="img" aria-label="盖章位置示意" viewBox={`0 0 ${PAPER.width} ${PAPER.height}`}>
          <rect className={styles.paper} width={PAPER.width} height={PAPER.height} />
          <rect className={styles.typeArea} x={28} y={37} width={156} height={225} />
          <ellipse className={styles.seal} cx={x} cy={y} rx={width / 2} ry={height / 2} />
        </svg>
        <figcaption>{isOff ? '印章会超出纸边（A4 竖放）' : '虚线为正文范围（A4 竖放）'}</figcaption>
      </figure>
    </div>
  );
}
