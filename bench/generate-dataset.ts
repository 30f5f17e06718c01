import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a made-up dataset of about so many entities and two and a half times as many relations: firms, each in one of
 * a hundred districts, each making two of the products.
 */
const [folder, entities = '100000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: generate-dataset.ts <folder> <entities>');
const districts = 100;
const products = Math.ceil(Number(entities) / 10);
const firms = Number(entities) - districts - products;
const number = (count: number) => Array.from({ length: count }, (_, index) => index);
const cite = (index: number) => `plan:${(index % 50) + 1}`;

const files: Readonly<Record<string, readonly string[]>> = {
  'dataset.yaml': ['id: made-up', 'version: 1.0.0', 'title: 虚构数据', 'licence: CC-BY-4.0'],
  'headings.csv': ['document,line,level,heading', 'plan,1,1,第一章'],
  'entities/Document.csv': [
    'id,title,issuer,date,status,file,cites',
    'doc:plan,虚构规划,某区政府,2024-01,ISSUED,plan.txt,plan:1',
  ],
  'entities/District.csv': [
    'id,name,shortName,level,role,cites',
    ...number(districts).map((index) => `district:d${index},第${index}区,${index}区,DISTRICT,SUBJECT,plan:1`),
  ],
  'entities/Product.csv': [
    'id,name,cites',
    ...number(products).map((index) => `product:p${index},产品${index}号,${cite(index)}`),
  ],
  'entities/Firm.csv': [
    'id,name,kind,cites',
    ...number(firms).map((index) => `firm:f${index},企业${index}号,FIRM,${cite(index)}`),
  ],
  'relations/LOCATED_IN.csv': [
    'from,to,modality,cites',
    ...number(firms).map((index) => `firm:f${index},district:d${index % districts},EXISTING,${cite(index)}`),
  ],
  'relations/PRODUCES.csv': [
    'from,to,modality,cites',
    ...number(firms).flatMap((index) =>
      [index * 7, index * 13 + 1].map(
        (product) => `firm:f${index},product:p${product % products},EXISTING,${cite(index)}`,
      ),
    ),
  ],
};
for (const [path, lines] of Object.entries(files)) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), `${lines.join('\n')}\n`);
}
console.log(`${districts} districts, ${products} products, ${firms} firms in ${folder}`);
