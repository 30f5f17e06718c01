import {
  citesColumn,
  column,
  idColumn,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
  toList,
} from '../sheet-definition.ts';

const editionProperties = ['tierLabel', 'tierRank', 'order', 'nameInDoc'];

/** 集群: clusters, their rank in a document, and the industries that they belong to. */
export const clusters: SheetDefinition = {
  name: '集群',
  states: { label: 'Cluster', key: 'name' },
  columns: [
    column('name', '名称', '集群或主导产业，照原文', 26, { required: true }),
    column('aliases', '别名', '其他写法，用；分开', 20),
    column('modality', '状态', '空着即“规划”', 10, { closed: 'Modality' }),
    column('document', '文件', '载于哪份文件；只有一份时可空', 16),
    column('tierLabel', '层级', '原文的层级，如 2个千亿级主导', 22),
    column('tierRank', '层级位次', '整数，1 为最高', 10, { numeric: true }),
    column('order', '序号', '同层级中的次序', 8, { numeric: true }),
    column('nameInDoc', '文中名称', '与名称不同时填写', 22),
    column('industries', '归类产业', '统一产业分类中的名称，用；分开', 26),
    column('match', '匹配', '空着即“相近”', 10, { closed: 'Match' }),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      name: '例：新材料',
      tierLabel: '2个百亿级主导产业',
      tierRank: '1',
      order: '1',
      industries: '先进材料',
      cites: '43',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const cluster = facts.state(row, 'Cluster', cells['name'] ?? '', {
      ...pick(cells, ['note']),
      aliases: toList(cells['aliases']),
    });
    facts.relate(row, 'HAS_CLUSTER', facts.districtId, cluster, { modality: cells['modality'] || 'PLANNED' });
    const documents = cells['document']
      ? facts.mention(row, 'document', { labels: ['Document'] })
      : [facts.onlyDocument ?? []].flat();
    for (const document of documents)
      facts.relate(row, 'STATED_IN', cluster, document, pick(cells, editionProperties));
    for (const industry of facts.mention(row, 'industries', { labels: ['Industry'] }))
      facts.relate(row, 'CLASSIFIED_AS', cluster, industry, {
        match: cells['match'] || 'CLOSE',
        by: 'CURATED',
        stated: 'INFERRED',
      });
  },
  write: (view) =>
    view.ownEntities('Cluster').flatMap((cluster) => {
      const own = {
        ...view.cellsOf(cluster, ['name', 'aliases', 'note', 'cites', 'id']),
        ...view.in('HAS_CLUSTER', cluster.id).map((relation) => view.cellsOf(relation, ['modality']))[0],
      };
      const editions = view.out('STATED_IN', cluster.id).map((edition) => ({
        document: view.refer(edition.to, ['Document']),
        ...view.cellsOf(edition, editionProperties),
      }));
      const classified = view.out('CLASSIFIED_AS', cluster.id);
      const matches = [...new Set(classified.map((relation) => view.cellsOf(relation, ['match'])['match']))];
      const industries = matches.map((match) => ({
        match: match ?? '',
        industries: joinList(
          classified
            .filter((relation) => view.cellsOf(relation, ['match'])['match'] === match)
            .map(({ to }) => view.refer(to, ['Industry'])),
        ),
      }));
      const count = Math.max(1, editions.length, industries.length);
      return Array.from({ length: count }, (_, index) => ({
        ...own,
        ...editions[index],
        ...industries[index],
      }));
    }),
};
