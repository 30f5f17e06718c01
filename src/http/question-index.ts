import type { GraphQLSchema } from 'graphql';
import type { OntologyModel } from '../domain/ontology/ontology.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

/** Descriptions of questions open with their Chinese title: `补链，产业链各环节的缺口: Which links …`. */
function splitDescription(description: string): readonly [zh: string, en: string] {
  const [, zh = '', en = description] = /^([^:]*\p{Script=Han}[^:]*): (.*)$/su.exec(description) ?? [];
  return [zh, en];
}

/** The page at `/api`: what there is to ask, in Chinese and English. No script, nothing from elsewhere. */
export function createQuestionIndex(
  schema: GraphQLSchema,
  { labels }: OntologyModel,
  graphiql: boolean,
): string {
  const listed = new Set(labels.flatMap(({ singularField, pluralField }) => [singularField, pluralField]));
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const questions = fields
    .filter(({ name }) => !listed.has(name))
    .map(({ name, description }) => toItem([name], ...splitDescription(description ?? '')));
  const lists = labels.map(({ singularField, pluralField, zh, en }) =>
    toItem([singularField, pluralField], zh, en),
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>chain-atlas 区域产业知识图谱</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>chain-atlas <small>区域产业知识图谱</small></h1>
<p>区县、园区、产业集群、产业链、企业、项目与部门构成一张图，每条事实都注明出处行。</p>
<p lang="en">Districts, parks, clusters, chains, firms, projects and departments as one graph, each fact with its source line.</p>
<h2>入口 <small lang="en">Where to go</small></h2>
<ul>
<li><a href=".">/</a> 图谱浏览 <span lang="en">the explorer, for everybody</span></li>
${graphiql ? editorItem : ''}<li><code>POST /graphql</code> GraphQL 接口 <span lang="en">the GraphQL endpoint</span></li>
<li><a href="healthz">/healthz</a>, <a href="readyz">/readyz</a> 运行状态 <span lang="en">whether the service runs, and is ready</span></li>
</ul>
<h2>可查询的问题 <small lang="en">Questions</small></h2>
<ul>${questions.join('\n')}</ul>
<h2>查找与清单 <small lang="en">Lookups and lists</small></h2>
<ul>${lists.join('\n')}</ul>
</main>
</body>
</html>
`;
}

const editorItem = `<li><a href="graphiql/">/graphiql</a> 在浏览器中查询，附示例 <span lang="en">ask in the browser, with examples</span></li>
`;

const toItem = (names: readonly string[], zh: string, en: string): string => {
  const codes = names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');
  return `<li>${codes} ${escapeHtml(zh)} <span lang="en">${escapeHtml(en)}</span></li>`;
};

const style = `
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2733; background: #f6f7f9; }
main { max-width: 52rem; margin: 2rem auto; padding: 1rem 2rem; background: #fff; border-radius: 8px; }
h1 small, h2 small, [lang=en] { color: #5b6b7b; font-weight: normal; }
h2 { margin-top: 2rem; font-size: 1.15rem; }
code { background: #eef1f4; padding: 0 .3em; border-radius: 3px; }
li { margin: .3rem 0; }
a { color: #0b5cad; }
`;
