import type { Logger } from 'pino';
import type { BilingualText } from '../domain/bilingual-text.ts';
import { createEstimate } from '../domain/estimate-progress.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { catalogue } from '../graph/catalogue.ts';
import type { GraphEngine } from '../graph/engine.ts';
import { importDataset, serviceOrder } from './import-dataset.ts';
import { InvalidDatasetError } from './invalid-dataset-error.ts';
import { prepareGraph } from './rebuild/prepare-graph.ts';
import { waitForOtherLoads } from './wait-for-other-loads.ts';

interface GraphToLoad {
  readonly engine: GraphEngine;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** The dataset that is loaded where it is newer; null: none. */
  readonly seedDir: string | null;
  readonly signal: AbortSignal | undefined;
}

/**
 * Creates constraints and indexes, brings graph and journal together, and loads the seed where it is newer; waits while
 * another service loads.
 * @throws InvalidDatasetError for a seed that breaks a rule, or may not be loaded over what is there
 */
export async function loadAtStart({ engine, log, seedDir, signal }: GraphToLoad): Promise<void> {
  const onEvent = ({ en }: BilingualText) => log.warn(en);
  const graph = { engine, catalogue, ontology, ...(signal ? { signal } : {}) };
  const onProgress = logProgress(log, 'rebuilding the graph');
  const work = async () => {
    await prepareGraph({ ...graph, order: serviceOrder, onEvent, onProgress });
    if (seedDir !== null) await loadSeed(seedDir, { engine, log, signal });
  };
  const onWait = () => log.info('another service loads a dataset; this one is ready when that is done');
  await waitForOtherLoads(work, { signal, onWait });
}

async function loadSeed(
  folder: string,
  { engine, log, signal }: Omit<GraphToLoad, 'seedDir'>,
): Promise<void> {
  const stopping = signal ? { signal } : {};
  const result = await importDataset({
    engine,
    catalogue,
    ontology,
    folder,
    onlyIfNewer: true,
    onProgress: logProgress(log, `loading ${folder}`),
    ...stopping,
  });
  switch (result.status) {
    case 'invalid':
      throw new InvalidDatasetError(folder, result.issues);
    case 'refused':
      throw new InvalidDatasetError(folder, [], result.plan.refusals);
    case 'current':
      log.info({ folder }, `the graph has ${result.manifest.id} ${result.version}; nothing to load`);
      return;
    case 'unchanged':
    case 'planned':
    case 'loaded': {
      const { manifest, previousVersion, entities, relations } = result.plan;
      const changes = `${entities.length} entities and ${relations.length} relations`;
      const before = previousVersion === null ? '' : ` in place of ${previousVersion}`;
      log.info({ folder }, `loaded ${manifest.id} ${manifest.version}${before}: ${changes}`);
    }
  }
}

/** Says every ten percent how far work is, and how long it will still take. */
function logProgress(
  log: GraphToLoad['log'],
  what: string,
): (phase: string, done: number, total: number) => void {
  const estimate = createEstimate();
  let last = 0;
  return (phase, done, total) => {
    const { share, secondsLeft } = estimate(phase, done, total);
    const tenths = Math.floor(10 * share);
    if (tenths > last) {
      const left = secondsLeft === null || tenths === 10 ? '' : `, about ${Math.ceil(secondsLeft)} s left`;
      log.info({ phase, done, total }, `${what}: ${tenths * 10} %${left}`);
    }
    last = tenths;
  };
}
