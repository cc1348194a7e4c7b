export {
  type Chart,
  type ChartLook,
  type GradeRecord,
  type HitRateChart,
  type PriceChart,
  type ScatterChart,
  type ScatterPoint,
  THEME_NAMES,
  type ThemeName,
} from './chart.ts';
export { ChartError, ChartsBusyError } from './chart-errors.ts';
export { type Course, type Courses, readCourses } from './price-courses.ts';
export { type ChartRenderer, type ChartRendererOptions, createChartRenderer } from './renderer.ts';
