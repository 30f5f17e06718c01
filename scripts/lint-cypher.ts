import { resolve } from 'node:path';
import { readQueryFiles } from './read-query-files.ts';
import { formatProblem, lintQuery } from '../src/graph/lint/lint-query.ts';
import { joinQueryFiles } from '../src/graph/query-sources.ts';

const files = await readQueryFiles(resolve(import.meta.dirname, '..'));
joinQueryFiles(files);
const problems = files.flatMap(lintQuery);

for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(
    `${problems.length} problems in ${new Set(problems.map((problem) => problem.path)).size} query files.`,
  );
  process.exitCode = 1;
} else {
  console.log(`${files.length} query files keep the rules of CYPHER.md.`);
}
