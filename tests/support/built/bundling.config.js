// @ts-check

/**
 * How what tests start as threads and processes is made one file: with Kysely, which has hundreds, and without other
 * packages, most of which are one.
 * @satisfies {import('vite').UserConfig}
 */
export const bundling = {
  build: { ssr: true, target: 'node20.20', reportCompressedSize: false },
  ssr: { noExternal: ['kysely'] },
};

export default bundling;
