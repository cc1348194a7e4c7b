import {
  type Entry,
  type Message,
  parse,
  type SelectExpression,
  type Variant,
  VariableReference,
  Visitor,
} from '@fluent/syntax';

/** One text of a language's file. */
export interface MessageDescription {
  readonly key: string;
  /** Its placeholders: those that select a variant by plural are numbers. */
  readonly placeholders: ReadonlyMap<string, PlaceholderType>;
  /** For each choice by plural, the categories that it has a text for. */
  readonly plurals: readonly (readonly string[])[];
}

/** What a placeholder is filled with: anything that can be written, a number, or one of the named variants. */
export type PlaceholderType = 'any' | 'number' | 'string';

/** The texts of a file in Fluent's syntax, in its order. Throws a SyntaxError for what cannot be read. */
export function readMessages(source: string): readonly MessageDescription[] {
  const { body } = parse(source, { withSpans: true });
  return body.filter(isMessage).map((message) => {
    const finder = new PlaceholderFinder();
    finder.visit(message);
    return { key: message.id.name, placeholders: finder.placeholders, plurals: finder.plurals };
  });
}

function isMessage(entry: Entry | { readonly type: 'Junk'; readonly content: string }): entry is Message {
  if (entry.type === 'Junk')
    throw new SyntaxError(`cannot be read: ${(entry as { content: string }).content}`);
  return entry.type === 'Message';
}

class PlaceholderFinder extends Visitor {
  readonly placeholders = new Map<string, PlaceholderType>();
  readonly plurals: string[][] = [];

  override visitVariableReference({ id }: VariableReference): void {
    if (!this.placeholders.has(id.name)) this.placeholders.set(id.name, 'any');
  }

  override visitSelectExpression(expression: SelectExpression): void {
    const { selector, variants } = expression;
    if (selector instanceof VariableReference) {
      const isByPlural = variants.every(isPlural);
      this.placeholders.set(selector.id.name, isByPlural ? 'number' : 'string');
      if (isByPlural)
        this.plurals.push(variants.flatMap(({ key }) => (key.type === 'Identifier' ? [key.name] : [])));
    }
    this.genericVisit(expression);
  }
}

const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

function isPlural({ key }: Variant): boolean {
  return key.type === 'NumberLiteral' || PLURALS.has(key.name);
}

const HEAD = `// Written by \`npm run locales\` from src/bot/locales/en.ftl, a line a text however many there are; a test holds it to that.

/** Every text with what its placeholders take; \`Value\` is what can be written anywhere. */
export interface Messages<Value> {`;

const TYPES: Readonly<Record<PlaceholderType, string>> = { any: 'Value', number: 'number', string: 'string' };

/** The types of these texts, as TypeScript. */
export function formatMessages(messages: readonly MessageDescription[]): string {
  const lines = messages.map(({ key, placeholders }) => {
    const fields = Array.from(placeholders, ([name, type]) => `readonly ${name}: ${TYPES[type]}`);
    return `  readonly '${key}': ${fields.length === 0 ? 'null' : `{ ${fields.join('; ')} }`};`;
  });
  return [HEAD, ...lines, '}', ''].join('\n');
}
