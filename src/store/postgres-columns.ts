import {
  type ColumnDefinitionNode,
  DataTypeNode,
  GeneratedNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/** Lets migrations that are written in SQLite's words make the same tables on PostgreSQL. */
export class PostgresColumns implements KyselyPlugin {
  readonly #transformer = new ColumnTransformer();

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

const IDENTITY = GeneratedNode.create({ byDefault: true, identity: true });

/** SQLite's whole numbers are as wide as they need to be, and a number from outside may be any. */
const TYPES = { blob: 'bytea', integer: 'bigint' } as const;

class ColumnTransformer extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { autoIncrement = false, ...column } = super.transformColumnDefinition(node);
    return autoIncrement ? { ...column, generated: IDENTITY } : column;
  }

  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    const type = node.dataType in TYPES ? TYPES[node.dataType as keyof typeof TYPES] : node.dataType;
    return DataTypeNode.create(type);
  }
}
