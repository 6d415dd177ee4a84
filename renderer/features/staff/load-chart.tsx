import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { palette } from '../../ui/palette.ts';
import { fontFamily } from '../../ui/theme.ts';
import styles from './staff.module.css';

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** One bar of each kind for a unit or a person. */
export interface LoadBar {
  readonly name: string;
  readonly drawn: number;
  readonly went: number;
}

interface LoadChartProps {
  readonly label: string;
  readonly bars: readonly LoadBar[];
  /** With what every bar is compared. */
  readonly mean: number;
}

function optionOf({ bars, mean }: LoadChartProps) {
  const text = { fontFamily, color: palette.text, fontSize: 13 };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 32, top: 40, bottom: 8, containLabel: true },
    legend: { top: 4, left: 0, itemWidth: 14, textStyle: text },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: palette['line-soft'] } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { ...text, width: 150, overflow: 'truncate' },
    },
    series: [
      {
        name: '抽中',
        type: 'bar',
        data: bars.map(({ drawn }) => drawn),
        itemStyle: { color: palette['ink-700'] },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: palette.soon, type: 'dashed', width: 2 },
          label: { position: 'start', formatter: `平均 ${mean}`, color: palette.soon },
          data: [{ xAxis: mean }],
        },
      },
      {
        name: '已检查',
        type: 'bar',
        data: bars.map(({ went }) => went),
        itemStyle: { color: palette['ink-300'] },
      },
    ],
  };
}

/** Bars of what was drawn and what was visited, with the mean across them; the same numbers stand in the table beside it. */
export function LoadChart(props: LoadChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption(optionOf(props));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [props]);
  const height = Math.max(320, 90 + props.bars.length * 34);
  return (
    <div className={styles.tableBox}>
      <div ref={place} role="img" aria-label={props.label} className={styles.chart} style={{ height }} />
    </div>
  );
}
