/** Runs in the page before anything else: notes what the browser says of its paints, shifts and long tasks. */
const seen = { firstPaintMs: NaN, largestPaintMs: NaN, layoutShift: 0, tasks: [] };
globalThis.seen = seen;

const observe = (type, note) => {
  new globalThis.PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
    type,
    buffered: true,
  });
};

observe('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') seen.firstPaintMs = startTime;
});
observe('largest-contentful-paint', ({ startTime }) => {
  seen.largestPaintMs = startTime;
});
observe('layout-shift', ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.layoutShift += value;
});
observe('longtask', ({ startTime, duration }) => {
  seen.tasks.push({ startedAt: startTime, tookMs: duration });
});
