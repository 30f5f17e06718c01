import type { EntityFact, RelationFact, Statement } from '../../domain/facts.ts';
import type { RelationDefinition } from '../../domain/ontology/types.ts';
import { toFactVersion } from './fact-version.ts';
import type { EntityChange, RelationChange } from './import-plan.ts';
import { mergeStatements, normalize, type Statements } from './statements.ts';
import { toStoredEntity, toStoredRelation } from './stored-form.ts';
import type { StoredProperties } from './stored-graph.ts';

// What a load writes of a fact takes several times the room of the fact. Nearly all facts of a large load are new, and
// what is written of those follows from the row alone, so it is worked out when it is written, a batch at a time.

/** An entity that the graph does not have; what is written of it is made anew each time that it is asked for. */
export class NewEntity implements EntityChange {
  readonly isNew = true;
  readonly change = 'added';
  readonly before = null;
  readonly #fact: EntityFact;
  readonly #datasetId: string;

  constructor(fact: EntityFact, datasetId: string) {
    this.#fact = fact;
    this.#datasetId = datasetId;
  }

  get id(): string {
    return this.#fact.id;
  }

  get label(): string {
    return this.#fact.label;
  }

  get name(): string {
    return this.#fact.name;
  }

  get statement(): Statement {
    const { name, properties, cites } = this.#fact;
    return normalize({ properties: { ...properties, name }, cites });
  }

  get version(): string {
    return toFactVersion(this.#statements);
  }

  get properties(): StoredProperties {
    return toStoredEntity(mergeStatements(this.#statements));
  }

  get #statements(): Statements {
    return new Map([[this.#datasetId, this.statement]]);
  }

  toJSON(): EntityChange {
    const { isNew, change, properties, statement, before, version, id, label, name } = this;
    return {
      isNew,
      change,
      properties,
      statement,
      before,
      version,
      id,
      label,
      name,
    };
  }
}

/** What the new relations of one type share. */
export interface NewRelationContext {
  readonly datasetId: string;
  readonly definition: Pick<RelationDefinition, 'orderBy'>;
  readonly nameOf: (id: string) => string;
}

/** A relation that the graph does not have; as `NewEntity`. */
export class NewRelation implements RelationChange {
  readonly isNew = true;
  readonly change = 'added';
  readonly before = null;
  readonly #fact: RelationFact;
  readonly #context: NewRelationContext;

  constructor(fact: RelationFact, context: NewRelationContext) {
    this.#fact = fact;
    this.#context = context;
  }

  get relationId(): string {
    return this.#fact.relationId;
  }

  get type(): string {
    return this.#fact.type;
  }

  get from(): string {
    return this.#fact.from;
  }

  get to(): string {
    return this.#fact.to;
  }

  get fromName(): string {
    return this.#context.nameOf(this.#fact.from);
  }

  get toName(): string {
    return this.#context.nameOf(this.#fact.to);
  }

  get statement(): Statement {
    return normalize(this.#fact);
  }

  get version(): string {
    return toFactVersion(this.#statements);
  }

  get properties(): StoredProperties {
    return toStoredRelation(
      mergeStatements(this.#statements),
      this.#fact.relationId,
      this.#context.definition,
    );
  }

  get #statements(): Statements {
    return new Map([[this.#context.datasetId, this.statement]]);
  }

  toJSON(): RelationChange {
    const { isNew, change, properties, statement, before, version } = this;
    const { relationId, type, from, to, fromName, toName } = this;
    return {
      isNew,
      change,
      properties,
      statement,
      before,
      version,
      relationId,
      type,
      from,
      to,
      fromName,
      toName,
    };
  }
}
