import type { HandlersOf } from '../service/handlers.ts';
import { makeReport, recordReport } from './report-commands.ts';
import { getReport, listReports } from './report-queries.ts';
import { statisticsIndicator, statisticsOverview, statisticsRows } from './statistics-queries.ts';
import { statisticsYields } from './statistics-yields.ts';

type StatisticsMethod =
  | 'statistics.overview'
  | 'statistics.indicator'
  | 'statistics.rows'
  | 'statistics.export'
  | 'statistics.print'
  | 'statistics.yields'
  | 'report.list'
  | 'report.get'
  | 'report.make'
  | 'report.record';

/** Indicators I1–I21 of domain.md chapter 6, and 报送. */
export const statisticsHandlers: HandlersOf<StatisticsMethod> = {
  'statistics.overview': statisticsOverview,
  'statistics.indicator': statisticsIndicator,
  'statistics.rows': statisticsRows,
  'statistics.export': async (context, input) => (await import('./statistics-export.ts')).exportSide(context, input),
  'statistics.print': async (context, input) =>
    (await import('./statistics-export.ts')).printIndicators(context, input),
  'statistics.yields': statisticsYields,
  'report.list': listReports,
  'report.get': getReport,
  'report.make': makeReport,
  'report.record': recordReport,
};
