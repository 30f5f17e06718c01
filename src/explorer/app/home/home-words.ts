import { defineWords } from '../language/use-words.ts';

export const homeWords = defineWords({
  title: { zh: '区域产业知识图谱', en: 'Atlas of regional industry plans' },
  lead: {
    zh: '把各区县的产业规划读成一张图：集群、产业链、企业、项目、园区、部门，每条事实都能查到文件的哪一行。',
    en: 'The industry plans of districts, read as one graph: clusters, chains, firms, projects, parks and departments, each fact with the line that states it.',
  },
  tasks: { zh: '从一个问题开始', en: 'Start from a question' },
  compare: {
    zh: '两个区县重合在哪里、能互补什么？',
    en: 'Where do two districts overlap, and what could one supply to the other?',
  },
  chains: { zh: '一条产业链上，每个环节由谁承担？', en: 'Who covers each stage of a chain?' },
  gaps: { zh: '哪些环节还缺？谁能补上？', en: 'Where are the gaps, and who could fill them?' },
  courting: { zh: '谁在招引谁？和哪个区县在争？', en: 'Who courts whom, and which districts compete?' },
  projects: { zh: '项目推进到哪一步了？', en: 'How far along are the projects?' },
  responsibilities: { zh: '哪个部门牵头、哪个配合？', en: 'Which department leads, and which ones support?' },
  targets: { zh: '指标是多少？前后对得上吗？', en: 'What are the figures, and do they agree?' },
  conflicts: { zh: '文件之间有哪些说法不一致？', en: 'Where do the documents contradict each other?' },
  graph: {
    zh: '一家企业、一种产品、一个园区，和谁有关系？',
    en: 'What is a firm, a product or a park connected with?',
  },
  districts: { zh: '有规划的区县', en: 'Districts with a plan' },
  openGaps: { zh: '缺口', en: 'Gaps' },
  openChains: { zh: '产业链', en: 'Chains' },
  openCourting: { zh: '招引', en: 'Courting' },
  openGraph: { zh: '图谱', en: 'Graph' },
  openProjects: { zh: '项目', en: 'Projects' },
  holds: { zh: '图中有什么', en: 'What the graph holds' },
  facts: {
    zh: (entities: string, relations: string) => `共 ${entities} 个条目、${relations} 条关系，按类别：`,
    en: (entities: string, relations: string) => `${entities} entries and ${relations} relations, by kind:`,
  },
  documents: { zh: '来源文件', en: 'Source documents' },
  ofDocument: {
    zh: (count: string) => `${count} 条事实`,
    en: (count: string) => `${count} facts`,
  },
});
