import type { DatasetWriter } from '../dataset-writer.ts';
import { cite, clusterId, districtId, documentId, firmId, industryId, productId } from './ids.ts';
import type { SourceEdges } from './read-edges.ts';
import type { Company, SourceEntities } from './read-entities.ts';

const market = '沪深上市公司';
const files = { companies: '企业', industries: '产业', products: '产品', edges: '关系' } as const;

/** The source's files, the market as one district, the industries, and a cluster for each that has companies. */
export function writeMarket(
  writer: DatasetWriter,
  { industries, lastListing }: SourceEntities,
  { broader, suppliedBy, inIndustry }: SourceEdges,
): void {
  for (const [file, zh] of Object.entries(files))
    writer.add('entities/Document', {
      id: documentId(file),
      title: `上市公司产业链数据：${zh}`,
      titleInferred: true,
      date: lastListing,
      status: 'ISSUED',
      districtId,
      file: `${file}.jsonl`,
      note: 'A data file without a date of its own; the date is that of the last listing in it.',
      noteZh: '数据文件本身没有日期；此处为其中最晚的上市日期。',
      cites: cite(file, 1),
    });
  writer.add('entities/District', {
    id: districtId,
    name: market,
    shortName: market,
    note: 'Stands for the whole market, so that questions about a district can be asked.',
    noteZh: '代表整个市场，以便按区县提问。',
    cites: cite('companies', 1),
  });
  for (const { code, name, line } of industries.values())
    writer.add('entities/Industry', {
      id: industryId(code),
      name,
      scheme: 'EXT',
      cites: cite('industries', line),
    });
  for (const { from, to, lines } of broader)
    writer.add('relations/BROADER', {
      from: industryId(from),
      to: industryId(to),
      cites: cite('edges', ...lines),
    });
  for (const { from, to, lines } of suppliedBy)
    writer.add('relations/SUPPLIES_TO', {
      from: industryId(to),
      to: industryId(from),
      modality: 'EXISTING',
      cites: cite('edges', ...lines),
    });
  for (const code of new Set(inIndustry.map(({ to }) => to))) {
    const industry = industries.get(code);
    if (industry) writeCluster(writer, industry);
  }
}

/** A cluster is what the chains and the companies of an industry hang on; that the market has it is concluded. */
function writeCluster(
  writer: DatasetWriter,
  { code, name, line }: { readonly code: string; readonly name: string; readonly line: number },
): void {
  const id = clusterId(code);
  const rest = { stated: 'INFERRED', cites: cite('industries', line) };
  writer.add('entities/Cluster', { id, name: `${name}（上市公司）`, cites: rest.cites });
  writer.add('relations/HAS_CLUSTER', { from: districtId, to: id, modality: 'EXISTING', ...rest });
  writer.add('relations/STATED_IN', { from: id, to: documentId('industries'), nameInDoc: name, ...rest });
  writer.add('relations/CLASSIFIED_AS', {
    from: id,
    to: industryId(code),
    match: 'EXACT',
    by: 'RULE',
    ...rest,
  });
}

/** The companies with their industry and what they make. */
export function writeFirms(
  writer: DatasetWriter,
  { companies }: SourceEntities,
  { inIndustry, makes }: SourceEdges,
): void {
  const toName = createNames([...companies.values()]);
  const classified = new Set(inIndustry.map(({ from }) => from));
  for (const company of companies.values()) {
    const cites = cite('companies', company.line);
    const id = firmId(company.code);
    writer.add('entities/Firm', {
      id,
      name: toName(company),
      legalName: company.fullName,
      kind: 'FIRM',
      cites,
    });
    // The others are in the market through the cluster of their industry.
    if (!classified.has(company.code))
      writer.add('relations/LOCATED_IN', {
        from: id,
        to: districtId,
        modality: 'EXISTING',
        stated: 'INFERRED',
        cites,
      });
  }
  for (const { from, to, lines } of inIndustry) {
    const cites = cite('edges', ...lines);
    writer.add('relations/CLASSIFIED_AS', {
      from: firmId(from),
      to: industryId(to),
      match: 'EXACT',
      by: undefined,
      stated: 'EXPLICIT',
      cites,
    });
    writer.add('relations/OPERATES_IN', {
      from: firmId(from),
      to: clusterId(to),
      role: 'PRESENT',
      modality: 'EXISTING',
      cites,
    });
  }
  for (const { from, to, lines } of makes)
    writer.add('relations/PRODUCES', {
      from: firmId(from),
      to: productId(to),
      modality: 'EXISTING',
      cites: cite('edges', ...lines),
    });
}

/** The short name, and the legal name behind it where two companies share the short one. */
function createNames(companies: readonly Company[]): (company: Company) => string {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of companies) (seen.has(name) ? shared : seen).add(name);
  return ({ name, fullName }) => (shared.has(name) ? `${name}（${fullName}）` : name);
}
