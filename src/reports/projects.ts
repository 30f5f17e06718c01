import type { EntityRecord } from '../graph/records.ts';
import type { ProjectPipelineArgs } from '../questions/projects/project-pipeline.ts';
import { wholePipeline, type WholePipeline } from '../questions/projects/whole-pipeline.ts';
import { qualityOf } from './phrases.ts';
import { column, defineReport, type ReportTable, toTable } from './report.ts';
import type { Wording } from './wording.ts';

type Stage = WholePipeline['stages'][number];
interface ProjectRow {
  readonly stage: string;
  readonly project: Stage['projects'][number];
}

/** 项目管线: projects by stage with place, firms, products, capacities, investment and land. */
export const projectsReport = defineReport<ProjectPipelineArgs, WholePipeline>({
  name: 'projects',
  field: 'projectPipeline',
  title: ['项目管线', 'Projects by stage'],
  shortTitle: ['项目', 'projects'],
  question: wholePipeline,
  about: (_, { district, industry, park, product, firm }) =>
    [district, industry, park, product, firm].filter((text) => text !== null),
  tables: ({ stages }, words) => {
    const rows = stages.flatMap(({ stage, projects }) => projects.map((project) => ({ stage, project })));
    return [toProjectTable(rows, words), toStageTable(stages, words), toCapacityTable(rows, words)];
  },
  notes: ({ stages, total }, words) => {
    const shown = stages.reduce((sum, { projects }) => sum + projects.length, 0);
    return [
      [
        words.heading(['项目', 'projects']),
        words.pick(`列出 ${shown} 个，共 ${total} 个`, `${shown} listed of ${total}`),
      ],
      [
        words.heading(['合计', 'sums']),
        words.pick(
          '“阶段汇总”中的合计只加文件写明数额的项目，旁边写明有几个；产能不相加。',
          'Sums by stage add only what projects state, and say how many do; capacities are never added.',
        ),
      ],
    ];
  },
});

const readNumber = (entity: EntityRecord, property: string): number | null => {
  const value = entity[property];
  return typeof value === 'number' ? value : null;
};

const toProjectTable = (rows: readonly ProjectRow[], words: Wording): ReportTable =>
  toTable<ProjectRow>(words, {
    name: ['项目', 'projects'],
    rows,
    frozenColumns: 2,
    columns: [
      column(['阶段', 'stage'], 12, ({ stage }) => words.value('ProjectStage', stage)),
      column(['项目', 'project'], 34, ({ project }) => project.project.name),
      column(['区县', 'district'], 12, ({ project }) => project.district.name),
      column(['地点', 'places'], 26, ({ project }) =>
        words.join(project.places.map((fact) => words.qualify(fact.place.name, qualityOf(words, fact)))),
      ),
      column(['企业', 'firms'], 32, ({ project }) =>
        words.join(
          project.firms.map((fact) => words.qualify(fact.firm.name, [fact.role, ...qualityOf(words, fact)])),
        ),
      ),
      column(['产品', 'products'], 32, ({ project }) =>
        words.join(
          project.products.map((fact) =>
            words.qualify(fact.product.name, [fact.capacity, ...qualityOf(words, fact)]),
          ),
        ),
      ),
      column(
        ['投资（亿元）', 'investment (100 million yuan)'],
        13,
        ({ project }) => readNumber(project.project, 'investmentYi'),
        'number',
      ),
      column(
        ['年产值（亿元）', 'annual revenue (100 million yuan)'],
        13,
        ({ project }) => readNumber(project.project, 'annualRevenueYi'),
        'number',
      ),
      column(
        ['用地（亩）', 'land (mu)'],
        10,
        ({ project }) => readNumber(project.project, 'landMu'),
        'number',
      ),
      column(['开始年份', 'start'], 9, ({ project }) => readNumber(project.project, 'startYear'), 'year'),
      column(['结束年份', 'end'], 9, ({ project }) => readNumber(project.project, 'endYear'), 'year'),
      column(['阶段原文', 'stage as printed'], 22, ({ project }) => project.stageText),
      column(['产能', 'capacities'], 28, ({ project }) =>
        words.names(project.capacities.map(({ capacity }) => capacity)),
      ),
      column(['集群（推断）', 'clusters (concluded)'], 30, ({ project }) =>
        words.join(
          project.clusters.map(({ cluster, via, through }) =>
            words.qualify(cluster.name, [
              `${words.value('ClusterTie', via)}${words.pick('：', ': ')}${through.name}`,
            ]),
          ),
        ),
      ),
      column(['与所问产业的关系', 'tie to the industry'], 16, ({ project }) =>
        words.value('IndustryTie', project.industryTie),
      ),
    ],
    cites: ({ project: { cites, places, firms, products, capacities } }) => [
      ...cites,
      ...[...places, ...firms, ...products, ...capacities].flatMap((fact) => fact.cites),
    ],
  });

const toStageTable = (stages: readonly Stage[], words: Wording): ReportTable => {
  const sums = [
    ['投资（亿元）', 'investment (100 million yuan)', (stage: Stage) => stage.investment],
    ['用地（亩）', 'land (mu)', (stage: Stage) => stage.land],
    ['年产值（亿元）', 'annual revenue (100 million yuan)', (stage: Stage) => stage.revenue],
  ] as const;
  return toTable<Stage>(words, {
    name: ['阶段汇总', 'by stage'],
    rows: stages,
    columns: [
      column(['阶段', 'stage'], 16, ({ stage }) => words.value('ProjectStage', stage)),
      column(['项目数', 'projects'], 9, ({ count }) => count, 'integer'),
      ...sums.flatMap(([zh, en, sumOf]) => [
        column([`${zh}合计`, `${en}, sum`], 14, (stage: Stage) => sumOf(stage).sum, 'number'),
        column([`${zh}写明数`, `${en}, stated by`], 14, (stage: Stage) => sumOf(stage).stated, 'integer'),
      ]),
    ],
    cites: ({ projects }) => projects.flatMap(({ cites }) => cites),
  });
};

interface CapacityRow extends ProjectRow {
  readonly held: ProjectRow['project']['capacities'][number];
}

const toCapacityTable = (rows: readonly ProjectRow[], words: Wording): ReportTable =>
  toTable<CapacityRow>(words, {
    name: ['产能', 'capacities'],
    rows: rows.flatMap((row) => row.project.capacities.map((held) => ({ ...row, held }))),
    frozenColumns: 2,
    columns: [
      column(['阶段', 'stage'], 12, ({ stage }) => words.value('ProjectStage', stage)),
      column(['项目', 'project'], 34, ({ project }) => project.project.name),
      column(['产品', 'product'], 22, ({ held }) => held.product?.name ?? null),
      column(['产能', 'capacity'], 12, ({ held }) => readNumber(held.capacity, 'value'), 'number'),
      column(['单位', 'unit'], 12, ({ held: { capacity } }) =>
        typeof capacity['unit'] === 'string' ? capacity['unit'] : null,
      ),
      column(['产能原文', 'as printed'], 28, ({ held }) => held.capacity.name),
    ],
    cites: ({ held }) => held.cites,
  });
