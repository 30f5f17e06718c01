import { createInterface } from 'node:readline/promises';

/** Where a command writes, and what it may assume about who reads. Tests give their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages and progress. */
  readonly err: (text: string) => void;
  /** A person is looking at the messages. */
  readonly isInteractive: boolean;
  readonly columns: number;
  /** Ends when the person or the system wants the command to stop. */
  readonly signal: AbortSignal;
  /** Text that is piped into the command. */
  readonly readInput: () => Promise<string>;
  /** Asks a person yes or no, where there is one. */
  readonly ask: (question: string) => Promise<'yes' | 'no' | 'nobody'>;
}

/** The terminal of this process; the first SIGINT or SIGTERM ends its signal, the second one the process. */
export function createProcessTerminal(): Terminal {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (name: NodeJS.Signals): void => {
    controller.abort(name);
    // Without our listener the next signal, whichever it is, ends the process at once.
    for (const other of signals) process.off(other, stop);
  };
  for (const name of signals) process.on(name, stop);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    signal: controller.signal,
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    },
    ask: async (question) => {
      if (!process.stdin.isTTY || !process.stderr.isTTY) return 'nobody';
      const prompt = createInterface({ input: process.stdin, output: process.stderr });
      try {
        const answer = await prompt.question(question, { signal: controller.signal });
        return /^(?:y|yes|是|好)$/iu.test(answer.trim()) ? 'yes' : 'no';
      } finally {
        prompt.close();
      }
    },
  };
}
