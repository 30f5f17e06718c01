import { defineConfig } from 'vitest/config';

const project = (name: string, timeoutMs: number) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: timeoutMs, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    globalSetup: ['tests/support/start-engines.ts'],
    projects: [
      project('unit', 10_000),
      project('architecture', 20_000),
      project('property', 120_000),
      project('contract', 180_000),
      project('api', 60_000),
      project('http', 60_000),
      project('cli', 120_000),
      project('acceptance', 60_000),
    ],
  },
});
