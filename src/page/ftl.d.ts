/** A language's texts, of which the build leaves those that the page names. */
declare module '*.ftl' {
  const source: string;
  // eslint-disable-next-line no-restricted-exports -- so the build hands them over
  export default source;
}
