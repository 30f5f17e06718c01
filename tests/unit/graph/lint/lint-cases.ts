/** For each rule texts that break it, and the good forms of CYPHER.md that keep it. */
export interface LintCase {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Texts that are fine in a file for Neo4j alone. */
  readonly onNeo4j?: readonly string[];
}

const start = 'MATCH (a:Firm {id: $id})';

export const lintCases: readonly LintCase[] = [
  {
    rule: 'true-mode',
    bad: [
      `${start} SET a.x = 1`,
      `${start} DETACH DELETE a`,
      '// @mode write\nMATCH (a:Firm) RETURN a.id AS id',
      '// @mode schema\nRETURN 1 AS one',
    ],
    good: [
      `${start} RETURN a.set AS id`,
      '// @mode write\n// @param id: string\nMERGE (a:Entity {id: $id})',
      'CREATE INDEX x IF NOT EXISTS FOR (n:A) ON (n.id)',
    ],
  },
  {
    rule: 'declare-params',
    bad: [
      '// @param id: string\nRETURN 1 AS one',
      '// @param id: string\nRETURN $other AS one',
      "// @param id: string\nRETURN '$id' AS one",
    ],
    good: [
      '// @param id: string\nRETURN $id AS one',
      '// @param id: string\nMATCH (n:Firm {id: $id}) // $other\nRETURN n.id AS one',
    ],
  },
  {
    rule: 'declare-columns',
    bad: [
      `${start} RETURN a.id AS id`,
      '// @returns id: string\nRETURN 1 AS one',
      '// @mode write\n// @returns id: string\nMERGE (a:Entity {id: 1})',
      '// @returns id: string\nRETURN 1 AS id UNION RETURN 1 AS other',
    ],
    good: [
      '// @returns id: string\n// @returns b: string\nMATCH (a:Firm {id: 1}) RETURN DISTINCT a.id AS id, f(1, 2) AS b ORDER BY id',
      '// @returns id: string\nUNWIND [1] AS id RETURN id',
    ],
  },
  {
    rule: 'say-scans',
    bad: [
      'MATCH (a:Firm) RETURN count(a) AS n',
      'MATCH (a:Firm) WHERE a.id = $id OR a.year = 1 RETURN a.id AS id',
      'MATCH (a:Firm) WHERE ($id IS NULL OR a.id IN $id) RETURN a.id AS id',
      'MATCH (a:Firm)-[:T]->(b:Firm {year: 1}) RETURN a.id AS id',
      'MATCH (a:Firm {product: $id}) RETURN a.id AS id',
      'UNWIND $ids AS id MATCH (a:Firm) RETURN a.id AS id',
      `${start} CALL (a) { MATCH (b:Firm) RETURN count(b) AS n } RETURN n`,
    ],
    good: [
      '// @scans it counts\nMATCH (a:Firm) RETURN count(a) AS n',
      'MATCH (a:Firm) WHERE a.id IN $ids AND a.year > 1 RETURN a.id AS id',
      'MATCH (a:Firm)-[:T]->(b:Firm {name: $name}) RETURN a.id AS id',
      'MATCH (a:Capacity {product: $id}) RETURN a.id AS id',
      `${start} MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id`,
      'MATCH (c:Firm)-[:T]->(b:Firm), (b)-[:T]->(a:Firm {id: $id}) RETURN c.id AS id',
      `${start} WHERE COUNT { (a)-[:T]->(:Firm) } > 0 RETURN a.id AS id`,
    ],
  },
  {
    rule: 'label-nodes',
    bad: [
      `${start}-[:T]->(b) RETURN b.id AS id`,
      `${start}-[:T]->()-[:U]->(c:Firm) RETURN c.id AS id`,
      `${start} WHERE COUNT { (a)-[:T]->() } > 0 RETURN a.id AS id`,
      `${start} WHERE EXISTS { MATCH (a)-[:T]->(b) } RETURN a.id AS id`,
      `${start} CALL (a) { MATCH (a)-[:T]->(b) RETURN count(b) AS n } RETURN n`,
      `${start} RETURN [(a)-[:T]->(b) | b.id] AS ids`,
      `${start} WHERE (a)-[:T]->() RETURN a.id AS id`,
      `${start} WITH a.id AS id MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id`,
      `${start} CALL () { MATCH (a)-[:T]->(b:Firm) RETURN count(b) AS n } RETURN n`,
    ],
    good: [
      `${start}-[:T]->(b:Firm)-[:U]->(:Firm) RETURN b.id AS id`,
      `${start} WITH a AS b MATCH (b)-[:T]->(c:Firm) RETURN c.id AS id`,
      `${start} WITH *, 1 AS one MATCH (a)-[:T]->(c:Firm) RETURN c.id AS id`,
      `${start} CALL (a) { MATCH (a)<-[:T]-(b:Firm) RETURN count(b) AS n } RETURN n`,
      `${start} RETURN [(a)-[:T]->(b:Firm) | b.id] AS ids, (1 + 2) - 3 AS n`,
      `${start} WHERE COUNT { (a)-[:T]->(:Firm) } > 0 RETURN a.id AS id, '(x)-[:T]->(y)' AS text`,
    ],
    onNeo4j: ['MATCH ()-[r:T]->() RETURN count(r) AS total'],
  },
  {
    rule: 'no-optional-match',
    bad: [
      `${start} OPTIONAL MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id`,
      `${start} optional match (a)-[:T]->(b:Firm) RETURN b.id AS id`,
    ],
    good: [
      `${start} RETURN 'OPTIONAL MATCH' AS text`,
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN collect(b.id) AS items } RETURN items`,
    ],
  },
  {
    rule: 'plain-exists',
    bad: [
      `${start} WHERE EXISTS { MATCH (a)-[:T]->(:Firm)-[:T]->(:Firm) } RETURN a.id AS id`,
      `${start} WHERE EXISTS { MATCH (a)-[:T]->(b:Firm) WHERE b.x = 1 } RETURN a.id AS id`,
      `${start} WHERE EXISTS { (a)-[:T*1..2]->(:Firm) } RETURN a.id AS id`,
      `${start} WHERE EXISTS { (:Firm)-[:T]->(:Firm) } RETURN a.id AS id`,
    ],
    good: [
      `${start} WHERE EXISTS { (a)-[:T]->(:Firm) } RETURN a.id AS id`,
      `${start} WHERE COUNT { MATCH (a)-[:T]->(b:Firm) WHERE b.x = 1 } > 0 RETURN a.id AS id`,
    ],
  },
  {
    rule: 'merge-on-unique-keys',
    bad: [
      'MERGE (n:Firm {id: $id})',
      'MERGE (n:Entity {name: $name})',
      'MERGE (n:Entity {id: $id, name: $name})',
      'MERGE (n:Entity)',
      `${start} MERGE (a)-[:T]->(b:Entity {name: $name})`,
    ],
    good: [
      'MERGE (n:Entity {id: $id})',
      'MERGE (d:Dataset {id: $id})',
      `${start} MATCH (b:Firm {id: $other}) MERGE (a)-[r:T {relationId: $r}]->(b)`,
      'MERGE (n:Entity {id: $id}) ON CREATE SET n.x = 1 ON MATCH SET n.x = 2',
    ],
  },
  {
    rule: 'bound-paths',
    bad: [
      `${start}-[:T*]->(b:Firm) RETURN b.id AS id`,
      `${start}-[:T*2..]->(b:Firm) RETURN b.id AS id`,
      `${start}-[:T*1..7]->(b:Firm) RETURN b.id AS id`,
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*..16]->(b)) RETURN length(p) AS n`,
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*]->(b)) RETURN length(p) AS n`,
      `${start} RETURN [(a)-[:T*]->(b:Firm) | b.id] AS ids`,
    ],
    good: [
      `${start}-[:T*1..6]->(b:Firm) RETURN b.id AS id`,
      `${start}-[:T*2]->(b:Firm) RETURN b.id AS id`,
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*..15]->(b)) RETURN length(p) AS n`,
      `${start} RETURN 2 * 3 AS n`,
    ],
  },
  {
    rule: 'no-shortest-path-predicates',
    bad: [
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*..5]->(b)) WHERE all(n IN nodes(p) WHERE n.x) RETURN length(p) AS n`,
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*..5 {x: 1}]->(b)) RETURN length(p) AS n`,
    ],
    good: [
      `${start} MATCH (b:Firm {id: $b}) MATCH p = shortestPath((a)-[:T*..5]->(b)) RETURN length(p) AS n`,
    ],
  },
  {
    rule: 'no-cross-products',
    bad: [
      '// @scans x\nMATCH (a:Firm), (b:Firm) RETURN count(a) AS n',
      '// @scans x\nMATCH (a:Firm) MATCH (b:Firm) RETURN count(a) AS n',
      `// @scans x\n// @param id: string\n${start} CALL (a) { MATCH (b:Firm) RETURN count(b) AS n } RETURN n`,
    ],
    good: [
      '// @scans x\nMATCH (a:Firm)-[:T]->(b:Firm), (b)-[:T]->(c:Firm) RETURN count(a) AS n',
      '// @scans x\nMATCH (a:Firm) WITH count(a) AS n MATCH (b:Park) RETURN n, count(b) AS m',
      `${start} MATCH (b:Firm {id: $other}) RETURN a.x + b.x AS n`,
      '// @scans x\nMATCH (a:Firm) RETURN count(a) AS n UNION MATCH (a:Park) RETURN count(a) AS n',
    ],
  },
  {
    rule: 'no-range-over-input',
    bad: ['UNWIND range(1, $n) AS i RETURN i', `${start} UNWIND range(0, size(a.x)) AS i RETURN i`],
    good: ['UNWIND range(1, 12) AS month RETURN month', `${start} RETURN a.range AS range`],
  },
  {
    rule: 'return-plain-values',
    bad: [
      `${start} RETURN a`,
      `${start} RETURN a AS firm`,
      `${start}-[r:T]->(b:Firm) RETURN collect(r) AS rs`,
      `${start}-[r:T]->(b:Firm) RETURN {x: b} AS m`,
      `MATCH p = (a:Firm {id: $id})-[:T]->(b:Firm) RETURN p`,
      `MATCH p = (a:Firm {id: $id})-[:T]->(b:Firm) RETURN nodes(p) AS ns`,
      `${start} WITH a AS firm RETURN firm`,
      `${start} RETURN [a, 1] AS list`,
      `${start} RETURN coalesce(a, 1) AS x`,
    ],
    good: [
      `${start} RETURN properties(a) AS firm, a {.id, .name} AS map, a.id AS id, count(DISTINCT a) AS n, labels(a) AS ls, a:Park AS isPark, a IS NULL AS none`,
      `MATCH p = (a:Firm {id: $id})-[r:T]->(b:Firm) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS hops, type(r) AS type`,
      `${start} RETURN [(a)-[r:T]->(b:Firm) | {id: b.id, kind: r.kind}] AS items`,
      `${start} RETURN {a: a.id} AS m, a.id AS a ORDER BY a`,
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN b } RETURN b.id AS id`,
    ],
  },
  {
    rule: 'alias-columns',
    bad: [`${start} RETURN a.id`, `${start} RETURN a.id AS id, count(*)`, `${start} RETURN *`],
    good: [
      `${start} RETURN a.id AS id, size([1, 2]) AS n`,
      'UNWIND [1] AS x RETURN x',
      `${start} RETURN a.id AS \`order by\``,
    ],
  },
  {
    rule: 'no-element-ids',
    bad: [`${start} RETURN elementId(a) AS id`, `${start} RETURN id(a) AS id`],
    good: [
      `${start} RETURN a.id AS id`,
      `${start} WITH a.id AS id RETURN id`,
      `${start} WHERE id(a) = node_id RETURN a.id AS id`,
    ],
  },
  {
    rule: 'coalesce-sums',
    bad: [`${start} RETURN sum(a.x) AS total`],
    good: [`${start} RETURN coalesce(sum(a.x), 0) AS total`, `${start} RETURN a.sum AS total`],
  },
  {
    rule: 'aggregate-first',
    bad: [`${start}-[:T]->(b:Firm) RETURN a {.id, total: count(b)} AS m`],
    good: [
      `${start}-[:T]->(b:Firm) WITH a, count(b) AS total RETURN a {.id, total: total} AS m`,
      `${start}-[:T]->(b:Firm) RETURN collect({id: b.id}) AS items`,
    ],
  },
  {
    rule: 'no-engine-values',
    bad: [
      'RETURN date() AS d',
      'RETURN randomUUID() AS id',
      `${start} RETURN round(a.x) AS x`,
      `${start} RETURN timestamp() AS t`,
    ],
    good: [`${start} RETURN a.date AS date, a.time AS time`, "RETURN 'date()' AS text"],
  },
  {
    rule: 'float-division',
    bad: [`${start} RETURN a.x / a.y AS x`, `${start} RETURN size(a.l) / 2 AS x`],
    good: [
      `${start} RETURN toFloat(a.x) / a.y AS x`,
      `${start} RETURN a.x / toFloat(a.y) AS x`,
      `${start} RETURN a.x / 100.0 AS x`,
      "RETURN 'a / b' AS x",
    ],
  },
  {
    rule: 'no-negative-slices',
    bad: [`${start} RETURN a.l[-2..] AS l`, `${start} RETURN a.l[0..-1] AS l`],
    good: [
      `${start} RETURN a.l[0..2] AS l, [-1, 2] AS m`,
      `${start} WHERE a.x IN [-1, -2] RETURN a.id AS id`,
    ],
  },
  {
    rule: 'plain-limits',
    bad: [
      `${start} RETURN a.id AS id LIMIT $n + 1`,
      `${start} RETURN a.id AS id SKIP toInteger($n)`,
      `${start} WITH a LIMIT 2 * 3 RETURN a.id AS id`,
    ],
    good: [
      `${start} RETURN a.id AS id SKIP 5 LIMIT $n`,
      `${start} RETURN a.limit AS limit ORDER BY limit LIMIT 3`,
    ],
  },
  {
    rule: 'scoped-calls',
    bad: [
      `${start} CALL { WITH a MATCH (a)-[:T]->(b:Firm) RETURN count(b) AS n } RETURN n`,
      'CALL { RETURN 1 AS n } RETURN n',
    ],
    good: [
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN count(b) AS n } RETURN n`,
      'CALL () { RETURN 1 AS n } RETURN n',
    ],
  },
  {
    rule: 'no-distinct-after-calls',
    bad: [
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id } RETURN DISTINCT id`,
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id } WITH DISTINCT id RETURN id`,
    ],
    good: [
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id } WITH id, count(*) AS n RETURN id`,
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN DISTINCT b.id AS id } RETURN id`,
      `${start}-[:T]->(b:Firm) RETURN DISTINCT b.id AS id`,
    ],
  },
  {
    rule: 'no-label-expressions',
    bad: [
      'MATCH (a:Firm|Park {id: $id}) RETURN a.id AS id',
      'MATCH (a:Firm&Park {id: $id}) RETURN a.id AS id',
      'MATCH (a:!Park {id: $id}) RETURN a.id AS id',
      `${start} WHERE a:Firm|Park RETURN a.id AS id`,
    ],
    good: [
      'MATCH (a:Entity {id: $id}) WHERE a:Firm OR a:Park RETURN a.id AS id',
      `${start}-[:T|U]->(b:Firm) RETURN b.id AS id`,
      'MATCH (a:Entity:Firm {id: $id}) RETURN a.id AS id',
      `${start} RETURN [(a)-[:T]->(b:Firm) | b.id] AS ids`,
    ],
  },
  {
    rule: 'in-rather-than-or',
    bad: [
      'MATCH (a:Firm) WHERE a.id = $x OR a.id = $y RETURN a.id AS id',
      "MATCH (a:Firm {id: $x}) WHERE a.kind = 'A' OR a.kind = 'B' RETURN a.id AS id",
    ],
    good: [
      'MATCH (a:Firm) WHERE a.id IN [$x, $y] RETURN a.id AS id',
      'MATCH (a:Firm {id: $x}) WHERE a.kind = $k OR a.level = $l RETURN a.id AS id',
    ],
  },
  {
    rule: 'no-dynamic-names',
    bad: [
      'MATCH (a:$label {id: $id}) RETURN a.id AS id',
      'MATCH (a:$($label) {id: $id}) RETURN a.id AS id',
      'MATCH (a:`${label}` {id: $id}) RETURN a.id AS id',
      'MATCH (a:Firm)-[:${type}]->(b:Firm) RETURN b.id AS id',
    ],
    good: [
      `${start} RETURN {x: $id, y: $id} AS m`,
      'MATCH (a:`Firm` {id: $id}) RETURN a.id AS id',
      `${start}-[r:T {x: $x}]->(b:Firm) RETURN b.id AS id`,
    ],
  },
  {
    rule: 'no-where-in-patterns',
    bad: [
      'MATCH (a:Firm WHERE a.id = $id) RETURN a.id AS id',
      `${start}-[r:T WHERE r.x = 1]->(b:Firm) RETURN b.id AS id`,
    ],
    good: [
      'MATCH (a:Firm) WHERE a.id = $id RETURN a.id AS id',
      `${start} WHERE any(x IN a.l WHERE x = 1) RETURN a.id AS id`,
    ],
  },
  {
    rule: 'no-quantified-paths',
    bad: [
      'MATCH ((a:Firm {id: $id})-[:T]->(b:Firm)){1,3} RETURN 1 AS x',
      `${start}-[:T]->+(b:Firm) RETURN b.id AS id`,
      `${start}-[:T]->{1,3}(b:Firm) RETURN b.id AS id`,
    ],
    good: [
      `${start}-[:T*1..3]->(b:Firm) RETURN b.id AS id`,
      `${start} WITH a WHERE a.x + (1 + 2) > 3 RETURN a.id AS id`,
    ],
  },
  {
    rule: 'no-foreign-subqueries',
    bad: [
      `${start} RETURN COLLECT { MATCH (a)-[:T]->(b:Firm) RETURN b.id } AS ids`,
      `${start} OPTIONAL CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN b.id AS id } RETURN id`,
      '// @mode write\n// @param rows: map[]\nUNWIND $rows AS row CALL (row) { MERGE (n:Entity {id: row.id}) } IN TRANSACTIONS OF 100 ROWS',
    ],
    good: [
      `${start} CALL (a) { MATCH (a)-[:T]->(b:Firm) RETURN collect(b.id) AS ids } RETURN ids`,
      `${start} RETURN collect(a.id) AS ids`,
    ],
  },
  {
    rule: 'no-points',
    bad: ['RETURN point({x: 1, y: 2}) AS p', `${start} RETURN point.distance(a.p, a.q) AS d`],
    good: [`${start} RETURN a.point AS p`],
    onNeo4j: ['RETURN point.distance($a, $b) AS d'],
  },
  {
    rule: 'no-procedures',
    bad: [
      "CALL db.index.fulltext.queryNodes('x', $text) YIELD node RETURN node.id AS id",
      `${start} CALL apoc.cypher.run('MATCH (n:' + $label + ') RETURN n', {}) YIELD value RETURN value.id AS id`,
    ],
    good: [`${start} CALL (a) { RETURN 1 AS n } RETURN n`],
    onNeo4j: ["CALL db.index.fulltext.queryNodes('x', $text) YIELD node RETURN node.id AS id"],
  },
  {
    rule: 'add-properties',
    bad: [
      '// @mode write\n// @param m: map\nMERGE (n:Entity {id: 1}) SET n = $m',
      '// @mode write\n// @param rows: map[]\nUNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.x = 1, n = row.m',
      '// @mode write\n// @param m: map\nCREATE (n:Entity $m)',
      '// @mode write\n// @param m: map\nCREATE (n $m)',
    ],
    good: [
      '// @mode write\n// @param m: map\nMERGE (n:Entity {id: 1}) SET n += $m',
      '// @mode write\n// @param m: map\nMERGE (n:Entity {id: $m}) SET n.x = $m, n:Firm',
      `${start} WHERE a.x = $m RETURN a = a AS same`,
    ],
  },
  {
    rule: 'common-schema',
    bad: [
      'CREATE CONSTRAINT x IF NOT EXISTS FOR (n:A) REQUIRE n.id IS NOT NULL',
      'CREATE CONSTRAINT x IF NOT EXISTS FOR (n:A) REQUIRE n.id IS NODE KEY',
      'CREATE INDEX x IF NOT EXISTS FOR ()-[r:T]-() ON (r.id)',
    ],
    good: [
      'CREATE CONSTRAINT x IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE',
      'CREATE INDEX x IF NOT EXISTS FOR (n:A) ON (n.id)',
    ],
    onNeo4j: ['CREATE INDEX x IF NOT EXISTS FOR ()-[r:T]-() ON (r.id)'],
  },
];
