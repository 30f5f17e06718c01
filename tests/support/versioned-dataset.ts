import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askService } from './ask-service.ts';

/**
 * A dataset of which every fact bears the version that stated it, so that an answer shows whether it comes from one
 * version: each firm's name, each relation's district and cited line, and how many there are.
 */
export interface VersionedDataset {
  readonly firmCount: number;
  readonly version: number;
}

type Headers = Readonly<Record<string, string>>;

const datasetId = 'versioned';
const documentId = 'plan-1';
const idOf = (index: number): string => `firm:f-${String(index).padStart(6, '0')}`;
const districtOf = ({ version }: VersionedDataset): string => `district:d-${version % 7}`;

/** Writes the dataset's folder, over an older version of it. */
export async function writeVersionedDataset(folder: string, dataset: VersionedDataset): Promise<void> {
  const { version, firmCount } = dataset;
  const firms = Array.from({ length: firmCount }, (_, index) => index);
  const districts = Array.from({ length: 7 }, (_, index) => index);
  const files: Readonly<Record<string, string>> = {
    'dataset.yaml': `id: ${datasetId}\nversion: '${version}'\ntitle: 版本${version}\nlicence: CC-BY-4.0\n`,
    'entities/Document.csv': `id,title,issuer,date,status,file,cites\ndoc:${documentId},规划一,某区政府,2022-08,ISSUED,${documentId}.txt,${documentId}:1\n`,
    'entities/District.csv': `id,name,shortName,level,role,cites\n${districts.map((n) => `district:d-${n},第${n}区,第${n},DISTRICT,SUBJECT,${documentId}:2\n`).join('')}`,
    'entities/Firm.csv': `id,name,kind,cites\n${firms.map((n) => `${idOf(n)},企业${n}版${version},FIRM,${documentId}:${version}\n`).join('')}`,
    'relations/LOCATED_IN.csv': `from,to,precision,modality,cites\n${firms.map((n) => `${idOf(n)},${districtOf(dataset)},STATED,EXISTING,${documentId}:${version}\n`).join('')}`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const firmsQuery = `query ($first: Int!, $after: String) {
  firms(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id name locatedIn { edges { node { id } cites { line } } } } }
  }
}`;

interface FirmAnswer {
  readonly id: string;
  readonly name: string;
  readonly locatedIn: {
    readonly edges: readonly {
      readonly node: { readonly id: string };
      readonly cites: readonly { readonly line: number }[];
    }[];
  };
}

interface FirmsAnswer {
  readonly firms: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: FirmAnswer }[];
  };
}

const describeFirm = ({ name, locatedIn }: FirmAnswer): string =>
  `${name.replace(/^企业\d+/u, '')} ${locatedIn.edges.map(({ node, cites }) => `${node.id} ${cites.map(({ line }) => line).join()}`).join('; ')}`;

/** What a whole graph of this version says of each of its firms. */
const describeWhole = (dataset: VersionedDataset): string =>
  `${dataset.firmCount} firms: 版${dataset.version} ${districtOf(dataset)} ${dataset.version}`;

/**
 * Everything that the service says of the dataset's firms, in one line for what is the same of all of them. A whole
 * version gives `describeWhole`; two versions at once give both.
 */
async function describeFirms(address: string, headers: Headers): Promise<string> {
  const seen = new Set<string>();
  const ids = new Set<string>();
  let after: string | null = null;
  let total = 0;
  do {
    const { status, data, errors } = await askService(address, firmsQuery, { first: 200, after }, headers);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(errors)}`);
    const { firms } = data as FirmsAnswer;
    for (const { node } of firms.edges) {
      seen.add(describeFirm(node));
      ids.add(node.id);
    }
    total = firms.totalCount;
    after = firms.pageInfo.hasNextPage ? firms.pageInfo.endCursor : null;
  } while (after !== null);
  const count = ids.size === total ? String(total) : `${ids.size} of ${total}`;
  return `${count} firms: ${[...seen].join(' | ')}`;
}

/** Which of these versions the service holds, whole; what it says instead when it is none of them. */
export async function findServedVersion(
  address: string,
  candidates: readonly VersionedDataset[],
  headers: Headers = {},
): Promise<VersionedDataset | string> {
  const found = await describeFirms(address, headers);
  return candidates.find((candidate) => describeWhole(candidate) === found) ?? found;
}
