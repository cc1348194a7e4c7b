import { type Plugin } from 'vite';

/** Puts the styles of the first paint into the page itself: it waits for one answer then, and not for two. */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the build has no page');
      page.source = String(page.source).replace(
        /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g,
        (_link, name: string) => {
          const styles = bundle[name];
          if (styles?.type !== 'asset') throw new Error(`the build has no ${name}`);
          Reflect.deleteProperty(bundle, name);
          return `<style>${String(styles.source).trim()}</style>`;
        },
      );
    },
  };
}
