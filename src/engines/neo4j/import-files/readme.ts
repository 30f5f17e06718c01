/** What to do with the files, in both languages. */
export const toReadme = (): string => `# A first load of Neo4j

1. Stop Neo4j, and every chain-atlas that uses it.
2. \`./import.sh\`, as the user that Neo4j runs as; \`./import.sh --overwrite-destination\` deletes what the database holds. \`GRAPH_DATABASE\` names another database than \`neo4j\`.
3. Start Neo4j, then chain-atlas with GRAPH_URL, GRAPH_USER and GRAPH_PASSWORD. Its start makes constraints and indexes, and waits until they are filled; /readyz says 200 then.
4. Later changes: \`chain-atlas import\`, as always. The journal came along.

docs/production.md of chain-atlas, "A first load of millions", says more.

# Neo4j 首次装载

1. 停止 Neo4j 和所有使用它的 chain-atlas 服务。
2. 以运行 Neo4j 的用户执行 \`./import.sh\`；\`./import.sh --overwrite-destination\` 会删除数据库中原有数据。数据库名不是 \`neo4j\` 时用 \`GRAPH_DATABASE\` 指明。
3. 启动 Neo4j，再用 GRAPH_URL、GRAPH_USER、GRAPH_PASSWORD 启动 chain-atlas。启动时会建立约束和索引并等待其就绪，之后 /readyz 返回 200。
4. 以后的更改照常用 \`chain-atlas import\`；变更日志已一并装入。

详见 chain-atlas 的 docs/production.zh.md“首次装载百万级数据”。
`;
