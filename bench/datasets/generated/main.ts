import { generateDataset } from './generate.ts';

const [folder, entities = '', seed = '1'] = process.argv.slice(2);
if (folder === undefined || !/^\d+$/u.test(entities) || !/^\d+$/u.test(seed))
  throw new Error('usage: main.ts <folder> <entities> [seed]');
const counts = await generateDataset(folder, Number(entities), Number(seed));
console.log(
  `${counts.districts} districts, ${counts.entities} entities, ${counts.relations} relations in ${folder}; what to ask about in ${folder}.landmarks.json`,
);
