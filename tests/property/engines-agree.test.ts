import { describe, it } from 'vitest';
import { expectEnginesToAgree } from './engines-agree-property.ts';
import { listEngines } from '../support/engines.ts';

const [first, second] = listEngines();

describe('the engines', () => {
  // start-engines.ts prints which engine is left out.
  it.skipIf(first === undefined || second === undefined)(
    'give equal rows for every read query on random graphs',
    { timeout: 300_000 },
    async () => {
      if (first === undefined || second === undefined) return;
      const left = await first.createFresh();
      try {
        const right = await second.createFresh();
        try {
          await expectEnginesToAgree([left, right]);
        } finally {
          await right.close();
        }
      } finally {
        await left.close();
      }
    },
  );
});
