// The package declares no types for its bundle, which loads several times faster than its many single modules. Types come
// from 'echarts' by `import type`: any other import of it would load those modules too.
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export { init } from 'echarts';
}
