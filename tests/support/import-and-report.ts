import { importDataset } from '../../src/dataset/import-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { createEngine } from '../../src/engines/create-engine.ts';
import { catalogue } from '../../src/graph/catalogue.ts';

// A program of its own, for tests that kill it: imports a folder and says on a line of its own how far it is.
const [folder = '', url = '', singleTransactionChanges] = process.argv.slice(2);
const engine = await createEngine({
  url,
  ...(singleTransactionChanges === undefined
    ? {}
    : { singleTransactionChanges: Number(singleTransactionChanges) }),
});
const result = await importDataset({
  engine,
  catalogue,
  ontology,
  folder,
  onProgress: (phase, done, total) => process.stdout.write(`${phase} ${done}/${total}\n`),
});
process.stdout.write(`${result.status}\n`);
await engine.close();
