// Loaded by --import into a service that is measured: every ten seconds a line of JSON with the delays of its event loop
// and with the heap that is in use once it was cleaned up, which memory that V8 has merely not given back does not blur.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));
const toMs = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;
const toMb = (bytes) => Math.round((bytes / 2 ** 20) * 10) / 10;
const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();
setInterval(() => {
  const p99Ms = toMs(delays.percentile(99));
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ probe: { p99Ms, heapMb: toMb(heapUsed + external) } })}\n`);
  // The cleaning itself is no delay of the service's own.
  delays.reset();
}, 10_000).unref();
