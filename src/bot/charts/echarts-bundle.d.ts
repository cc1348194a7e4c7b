// The package declares no types for its bundle, which loads several times faster than its many single modules.
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export { init } from 'echarts';
}
