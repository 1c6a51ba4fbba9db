/**
 * The one place that keeps tenants and modes apart: every query of a scoped database is rewritten so that it
 * sees, changes and adds only rows of its scope. Repositories get a scoped database and never name the columns.
 * Raw SQL is not seen by it; store/repositories/ names tables through Kysely only.
 */
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  JoinNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryId,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely';
import type { Scope } from './tables.ts';

const UNSCOPED = new Set(['tenants', 'heartbeats', 'list_versions']);

export class ScopePlugin implements KyselyPlugin {
  readonly #transformer: ScopeTransformer;
  constructor(scope: Scope) {
    this.#transformer = new ScopeTransformer(scope);
  }
  transformQuery(args: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(args.node, args.queryId);
  }
  async transformResult(args: PluginTransformResultArgs) {
    return args.result;
  }
}

class ScopeTransformer extends OperationNodeTransformer {
  readonly #columns: [name: string, value: string][];
  constructor(scope: Scope) {
    super();
    this.#columns = [
      ['tenant_id', scope.tenantId],
      ['mode', scope.mode],
    ];
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId: QueryId): SelectQueryNode {
    const done = super.transformSelectQuery(node, queryId);
    return { ...done, ...this.#where(done.where, done.from?.froms ?? []) };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId: QueryId): UpdateQueryNode {
    const done = super.transformUpdateQuery(node, queryId);
    const tables = [done.table, ...(done.from?.froms ?? [])].filter((table) => table !== undefined);
    return { ...done, ...this.#where(done.where, tables) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId: QueryId): DeleteQueryNode {
    const done = super.transformDeleteQuery(node, queryId);
    return { ...done, ...this.#where(done.where, [...done.from.froms, ...(done.using?.tables ?? [])]) };
  }

  protected override transformJoin(node: JoinNode, queryId: QueryId): JoinNode {
    const done = super.transformJoin(node, queryId);
    let join: JoinNode = done;
    for (const condition of this.#conditions(done.table)) join = JoinNode.cloneWithOn(join, condition);
    return join;
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId: QueryId): InsertQueryNode {
    const done = super.transformInsertQuery(node, queryId);
    if (!done.into || UNSCOPED.has(tableName(done.into) ?? '')) return done;
    if (!done.values || !ValuesNode.is(done.values)) throw new Error('A scoped insert needs values.');
    const columns = this.#columns.map(([name]) => ColumnNode.create(name));
    return {
      ...done,
      columns: [...(done.columns ?? []), ...columns],
      values: ValuesNode.create(done.values.values.map((row) => this.#fill(row))),
    };
  }

  #fill(row: ValueListNode | PrimitiveValueListNode) {
    const values = this.#columns.map(([, value]) => value);
    return PrimitiveValueListNode.is(row)
      ? PrimitiveValueListNode.create([...row.values, ...values])
      : ValueListNode.create([...row.values, ...values.map((value) => ValueNode.create(value))]);
  }

  #where(where: WhereNode | undefined, tables: readonly OperationNode[]): { where?: WhereNode } {
    const conditions = tables.flatMap((table) => this.#conditions(table));
    const [first, ...rest] = where ? [where.where, ...conditions] : conditions;
    if (!first) return {};
    return { where: WhereNode.create(rest.reduce((left, right) => AndNode.create(left, right), first)) };
  }

  /** `"table"."tenant_id" = ? and "table"."mode" = ?`; nothing for subqueries, which are scoped themselves. */
  #conditions(item: OperationNode): OperationNode[] {
    const table = AliasNode.is(item) ? item.node : item;
    const name = tableName(table);
    if (name === null || UNSCOPED.has(name)) return [];
    const alias = AliasNode.is(item) && IdentifierNode.is(item.alias) ? item.alias.name : name;
    return this.#columns.map(([column, value]) =>
      BinaryOperationNode.create(
        ReferenceNode.create(ColumnNode.create(column), TableNode.create(alias)),
        OperatorNode.create('='),
        ValueNode.create(value),
      ),
    );
  }
}

function tableName(node: OperationNode): string | null {
  return TableNode.is(node) ? node.table.identifier.name : null;
}
