import { ColumnWidthOutlined, FileOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import styles from './pdf-viewer.module.css';
import type { Zoom } from './zoom.ts';

interface PdfToolsProps {
  readonly page: number;
  readonly pages: number;
  readonly share: number;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** Which page is looked at, and how large. */
export function PdfTools({ page, pages, share, zoom, onPage, onZoom, onStep }: PdfToolsProps) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="预览">
      <span className={styles.group}>
        第
        <InputNumber
          size="small"
          aria-label="页码"
          className={styles.pageNumber ?? ''}
          min={1}
          max={pages}
          precision={0}
          controls={false}
          value={page}
          onChange={value => value !== null && onPage(value)}
        />
        页，共 {pages} 页
      </span>
      <span className={styles.group}>
        <Button size="small" icon={<MinusOutlined />} aria-label="缩小" onClick={() => onStep(-1)} />
        <span className={styles.share}>{Math.round(share * 100)}%</span>
        <Button size="small" icon={<PlusOutlined />} aria-label="放大" onClick={() => onStep(1)} />
        <Button
          size="small"
          icon={<ColumnWidthOutlined />}
          aria-pressed={zoom === 'width'}
          onClick={() => onZoom('width')}
        >
          适合宽度
        </Button>
        <Button size="small" icon={<FileOutlined />} aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}>
          整页
        </Button>
      </span>
    </div>
  );
}
