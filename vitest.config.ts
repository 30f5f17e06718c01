import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { neo4jServerCount } from './tests/support/neo4j-servers.ts';

// Vite would take graphql's ES build and Node its CommonJS one; two copies refuse each other's schemas.
const resolve = {
  alias: [{ find: /^graphql$/u, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

// With Neo4j, as many files run at once as there are servers, since each file has one for itself.
const usesNeo4j = (process.env['ENGINES'] ?? '').includes('neo4j');
const maxWorkers = usesNeo4j ? neo4jServerCount : Math.max(2, availableParallelism() - 1);

// One service and one machine for all of them; pages that wait for each other's processor time out.
const browser = {
  resolve,
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/support/start-service.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
};

const project = (name: string, testTimeout: number, setupFiles: string[] = []) => ({
  resolve,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: 120_000,
    setupFiles,
  },
});

const drawTheSame = ['tests/support/draw-the-same.ts'];

export default defineConfig({
  resolve,
  test: {
    maxWorkers,
    // Of the root alone, so that each engine is started once and not once for each project.
    globalSetup: ['tests/support/start-engines.ts'],
    projects: [
      project('unit', 10_000, drawTheSame),
      project('architecture', 20_000),
      project('property', 120_000, drawTheSame),
      project('contract', 180_000),
      project('api', 60_000),
      project('http', 60_000),
      project('cli', 120_000),
      project('faults', 180_000),
      project('acceptance', 60_000),
      browser,
    ],
  },
});
