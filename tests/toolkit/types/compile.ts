import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const imports = `
  import * as c from './src/toolkit/concurrency/index.ts';
  import * as r from './src/toolkit/retry/index.ts';
  declare const wait: (ms: number) => Promise<void>;
`;

/** Compiles snippets with the project's own settings and gives for each the messages of the compiler. */
export function compileSnippets(snippets: readonly string[]): readonly (readonly string[])[] {
  const files = new Map(
    snippets.map((snippet, index) => [`${root}/snippet-${index}.ts`, imports + snippet + '\nexport {};']),
  );
  const program = ts.createProgram([...files.keys()], readOptions(), buildHost(files));
  return [...files.keys()].map((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  });
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  return { ...options, noUnusedLocals: false };
}

function buildHost(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(readOptions());
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, language, ...rest) => {
      const text = files.get(path);
      return text === undefined
        ? host.getSourceFile(path, language, ...rest)
        : ts.createSourceFile(path, text, language);
    },
  };
}
