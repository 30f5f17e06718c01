// Loaded by --import into a service that is measured: answers SIGUSR2 by the longest delay of its event loop since then.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
process.on('SIGUSR2', () => {
  // The pause between two looks is no delay of the service.
  const longestMs = Math.max(0, delays.max / 1e6 - resolution);
  delays.reset();
  process.stderr.write(`\nlongest delay: ${longestMs.toFixed(1)}\n`);
});
