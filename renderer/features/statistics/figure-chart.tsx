import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { palette } from '../../ui/palette.ts';
import { fontFamily } from '../../ui/theme.ts';
import styles from './statistics.module.css';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

interface FigureChartProps {
  readonly label: string;
  readonly names: readonly string[];
  /** Null where there is nothing to show: the place stays empty. */
  readonly values: readonly (number | null)[];
  readonly isShare: boolean;
}

function optionOf({ names, values, isShare }: FigureChartProps) {
  const text = { fontFamily, color: palette.text, fontSize: 13 };
  const words = (value: number | null | undefined) => {
    if (value === null || value === undefined) return '—';
    return isShare ? `${value.toFixed(1)}%` : String(value);
  };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: words },
    xAxis: { type: 'category', data: names, axisTick: { show: false }, axisLabel: { ...text, interval: 0 } },
    yAxis: {
      type: 'value',
      min: 0,
      ...(isShare ? { axisLabel: { ...text, formatter: '{value}%' } } : { minInterval: 1 }),
      splitLine: { lineStyle: { color: palette['line-soft'] } },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 34,
        data: values.map(value => (value === null ? null : isShare ? value * 100 : value)),
        itemStyle: { color: palette['ink-500'] },
        label: { show: true, position: 'top', formatter: ({ value }: { value: number }) => words(value), ...text },
      },
    ],
  };
}

/** One bar for each month or class; the same numbers stand in the table beside it. */
export function FigureChart(props: FigureChartProps) {
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
  return <div ref={place} role="img" aria-label={props.label} className={styles.chart} />;
}
