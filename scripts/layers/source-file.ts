import ts from 'typescript';

/** One place where a file names another module, as a value or only as a type. */
export interface ModuleReference {
  readonly specifier: string;
  readonly line: number;
}

/** What the check needs to know of a source file. */
export interface SourceFacts {
  readonly references: readonly ModuleReference[];
  /** The lines on which the process's environment is read. */
  readonly environmentLines: readonly number[];
}

/** Reads the facts off a file's syntax: static, dynamic, type and re-exporting imports, `require`, and `process.env`. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const references: ModuleReference[] = [];
  const environmentLines: number[] = [];
  const lineOf = (node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const specifier = findSpecifier(node);
    if (specifier !== undefined) references.push({ specifier: specifier.text, line: lineOf(node) });
    if (readsEnvironment(node)) environmentLines.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { references, environmentLines };
}

function findSpecifier(node: ts.Node): ts.StringLiteralLike | undefined {
  const named = findNamed(node);
  return named !== undefined && ts.isStringLiteralLike(named) ? named : undefined;
}

function findNamed(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  return ts.isCallExpression(node) && isLoading(node.expression) ? node.arguments[0] : undefined;
}

/** `import(…)`, `require(…)` and `require.resolve(…)`. */
function isLoading(callee: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(callee)) return isLoading(callee.expression);
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** `process.env`, `process['env']`, `{ env } = process`, and `env` imported from the module of the same name. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: name } = node;
    return isProcess(node.expression) && ts.isStringLiteralLike(name) && name.text === 'env';
  }
  if (ts.isBindingElement(node)) return isEnvironmentBinding(node);
  return ts.isImportSpecifier(node) && isEnvironmentImport(node);
}

function isEnvironmentBinding({ propertyName, name, parent }: ts.BindingElement): boolean {
  const { parent: declaration } = parent;
  const taken = propertyName ?? name;
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isProcess(declaration.initializer) &&
    ts.isIdentifier(taken) &&
    taken.text === 'env'
  );
}

function isEnvironmentImport({ propertyName, name, parent }: ts.ImportSpecifier): boolean {
  const { moduleSpecifier } = parent.parent.parent;
  const isModule =
    ts.isStringLiteralLike(moduleSpecifier) && /^(?:node:)?process$/.test(moduleSpecifier.text);
  return isModule && (propertyName ?? name).text === 'env';
}

/** The global or one of its own names: `process`, `globalThis.process`. */
function isProcess(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'process';
  return ts.isIdentifier(node) && node.text === 'process';
}
