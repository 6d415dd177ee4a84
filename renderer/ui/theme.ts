import type { ThemeConfig } from 'antd';
import { palette } from './palette.ts';

/** System fonts only: the program runs without a network and ships no screen font. */
export const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
export const monospaceFamily =
  '"Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", "DejaVu Sans Mono", "Courier New", monospace';

/** The look of product.md in antd's words: ink for structure, square and dense, nothing that bounces. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette['ink-700'],
    colorLink: palette['ink-700'],
    colorInfo: palette['ink-700'],
    colorError: palette.late,
    colorWarning: palette.soon,
    colorSuccess: palette.good,
    colorPrimaryBg: palette['ink-100'],
    colorPrimaryBgHover: palette['ink-100'],
    colorInfoBg: palette['ink-50'],
    colorInfoBorder: palette['ink-300'],
    colorErrorBg: palette['late-50'],
    colorErrorBorder: '#e2b79c',
    colorWarningBg: palette['soon-50'],
    colorWarningBorder: '#dcc48d',
    colorSuccessBg: palette['good-50'],
    colorSuccessBorder: '#a5c9b5',
    colorText: palette.text,
    colorTextSecondary: palette['text-soft'],
    colorTextTertiary: palette['text-faint'],
    colorTextDescription: palette['text-soft'],
    colorTextPlaceholder: palette['text-faint'],
    colorBorder: palette['line-strong'],
    colorBorderSecondary: palette['line-soft'],
    colorBgLayout: palette.desk,
    borderRadius: 4,
    borderRadiusLG: 6,
    fontFamily,
    fontFamilyCode: monospaceFamily,
    fontSize: 14,
    controlHeight: 32,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 16 },
  },
};
