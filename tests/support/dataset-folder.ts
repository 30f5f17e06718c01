import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of a dataset by path; null leaves a file of the base out. */
export type DatasetFiles = Readonly<Record<string, string | Buffer | null>>;

/** A small dataset that keeps every rule. */
export const smallDataset: DatasetFiles = {
  'dataset.yaml': 'id: small\nversion: 1.0.0\ntitle: 小样\ntitleEn: A small one\nlicence: CC-BY-4.0\n',
  'headings.csv': 'document,line,level,heading\nplan-1,1,1,第一章\nplan-1,8,2,第二节\n',
  'entities/Document.csv':
    'id,title,issuer,date,status,file,cites\ndoc:plan-1,规划一,某区政府,2022-08,ISSUED,plan-1.txt,plan-1:1\n',
  'entities/District.csv':
    'id,name,shortName,level,role,cites\ndistrict:jiangjin,江津区,江津,DISTRICT,SUBJECT,plan-1:2\n',
  'entities/Park.csv':
    'id,name,aliases,kind,areaKm2,cites\npark:jiangjin/luohuang,珞璜工业园,珞璜组团|珞璜园区,INDUSTRIAL_PARK,12.5,plan-1:3\n',
  'entities/Industry.csv':
    'id,name,scheme,cites\nind:food,食品及农产品加工,CQ33618,\next:beverage,酒水饮料,EXT,\n',
  'entities/Firm.csv':
    'id,name,aliases,kind,note,cites\nfirm:mide,美的制冷,美的,FIRM,,plan-1:4\nfirm:jinweiba,金威啤酒,,BRAND,"a remark, with a comma",plan-1:5|plan-1:6-7\n',
  'relations/PART_OF.csv': 'from,to,order,cites\npark:jiangjin/luohuang,district:jiangjin,1,plan-1:3\n',
  'relations/BROADER.csv': 'from,to,cites\next:beverage,ind:food,\n',
  'relations/FOCUSES_ON.csv':
    'from,to,level,order,modality,cites\npark:jiangjin/luohuang,ind:food,PRIORITY,1,EXISTING,plan-1:3\n',
  'relations/LOCATED_IN.csv':
    'from,to,precision,modality,cites\nfirm:mide,park:jiangjin/luohuang,STATED,EXISTING,plan-1:4\nfirm:jinweiba,district:jiangjin,,PLANNED,plan-1:5\n',
};

/** Writes the small dataset with other files in place of some of its own; the folder goes with the test. */
export const writeSmallDataset = (files: DatasetFiles = {}): Promise<string> =>
  writeDatasetFolder({ ...smallDataset, ...files });

/** Writes a folder; it goes with the test. */
export async function writeDatasetFolder(files: DatasetFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chain-atlas-dataset-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder that may have some already. */
export async function writeFiles(folder: string, files: DatasetFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) await rm(join(folder, path), { force: true });
    else {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  }
}
