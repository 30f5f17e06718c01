import {
  citesColumn,
  column,
  idColumn,
  joinList,
  noteColumn,
  pick,
  type SheetDefinition,
} from '../sheet-definition.ts';

/** Leading groups lead and support as departments do. */
const actors = ['Department', 'Organization'];
const properties = ['section', 'seq', 'engineering', 'note'];

/** 任务分工: tasks, who leads and who supports. */
export const tasks: SheetDefinition = {
  name: '任务分工',
  states: { label: 'Task', key: 'name' },
  columns: [
    column('name', '任务', '标题，照原文', 34, { required: true }),
    column('document', '文件', '载于哪份文件；只有一份时可空', 16),
    column('section', '章节', '所在章节的标题', 24),
    column('seq', '序号', '整数', 8, { numeric: true }),
    column('engineering', '工程', '所属工程', 18),
    column('leads', '牵头部门', '按次序，用；分开', 30),
    column('leadWord', '牵头用词', '空着即“牵头”', 12),
    column('supports', '配合部门', '按次序，用；分开', 36),
    column('supportWord', '配合用词', '空着即“配合”', 12),
    citesColumn,
    noteColumn,
    idColumn,
  ],
  examples: [
    {
      name: '例：加快企业上云',
      section: '三、重点任务',
      leads: '区经济信息委',
      leadWord: '牵头单位',
      supports: '区科技局；区财政局',
      supportWord: '配合单位',
      cites: '72',
    },
  ],
  read: (row, facts) => {
    const { cells } = row;
    const documents = cells['document']
      ? facts.mention(row, 'document', { labels: ['Document'] })
      : [facts.onlyDocument ?? []].flat();
    const task = facts.state(row, 'Task', cells['name'] ?? '', {
      ...pick(cells, properties),
      docId: documents[0] ?? '',
    });
    facts.relate(row, 'OF_DISTRICT', task, facts.districtId);
    const roles = [
      ['LEADS', 'leads', cells['leadWord'] || '牵头'],
      ['SUPPORTS', 'supports', cells['supportWord'] || '配合'],
    ] as const;
    for (const [type, key, roleWord] of roles) {
      const created = { level: 'DISTRICT', districtId: facts.districtId };
      facts
        .mention(row, key, { labels: actors, create: 'Department', properties: created })
        .forEach((department, index) => {
          if (facts.isNew(department)) facts.relate(row, 'OF_DISTRICT', department, facts.districtId);
          facts.relate(row, type, department, task, { rank: String(index + 1), roleWord });
        });
    }
  },
  write: (view) =>
    view.ownEntities('Task').flatMap((task) => {
      const own = {
        ...view.cellsOf(task, [...properties, 'cites', 'id']),
        name: task.name,
        document: view.refer(String(task.properties['docId']), ['Document']),
      };
      const side = (type: string) => {
        const relations = view.in(type, task.id).toSorted(byRank);
        const words = [...new Set(relations.map(({ properties: p }) => String(p['roleWord'])))];
        return words.map((word) => ({
          word,
          departments: joinList(
            relations
              .filter(({ properties: p }) => p['roleWord'] === word)
              .map(({ from }) => view.refer(from, actors)),
          ),
        }));
      };
      const [leads, supports] = [side('LEADS'), side('SUPPORTS')];
      return Array.from({ length: Math.max(1, leads.length, supports.length) }, (_, index) => ({
        ...own,
        leads: leads[index]?.departments ?? '',
        leadWord: leads[index]?.word ?? '',
        supports: supports[index]?.departments ?? '',
        supportWord: supports[index]?.word ?? '',
      }));
    }),
};

const byRank = (
  left: { readonly properties: Readonly<Record<string, unknown>> },
  right: { readonly properties: Readonly<Record<string, unknown>> },
): number => Number(left.properties['rank'] ?? 0) - Number(right.properties['rank'] ?? 0);
