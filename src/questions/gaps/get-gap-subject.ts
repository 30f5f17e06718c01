import { InvalidInputError } from '../../domain/errors.ts';
import { findDistrictChains, findDistrictClusterDocuments } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { getNamedEntity } from '../names/get-named-entities.ts';

const subjectLabels = {
  chain: 'Chain',
  cluster: 'Cluster',
  industry: 'Industry',
  product: 'Product',
} as const;

type Argument = keyof typeof subjectLabels;

/** The district, and the one thing that gaps are asked of: the district itself where nothing is named. One call for ids. */
export async function getGapSubject(
  context: QuestionContext,
  args: Readonly<Record<Argument, string | null>> & { readonly district: string },
): Promise<readonly [district: EntityRecord, subject: EntityRecord]> {
  const given = (Object.keys(subjectLabels) as Argument[]).flatMap((argument) => {
    const idOrName = args[argument];
    return idOrName === null ? [] : [{ argument, idOrName }];
  });
  const [first, second] = given;
  if (first && second)
    throw new InvalidInputError(
      `give one of chain, cluster, industry and product, not both ${first.argument} and ${second.argument}`,
      {
        messageZh: `chain、cluster、industry、product 只能给其一；现在同时给了 ${first.argument} 和 ${second.argument}`,
      },
    );
  const finding = getNamedEntity(context, 'district', args.district, { labels: ['District'] });
  return Promise.all([
    finding,
    first
      ? getNamedEntity(context, first.argument, first.idOrName, {
          labels: [subjectLabels[first.argument]],
          prefer: async () => preferOwn(context, first.argument, (await finding).id),
        })
      : finding,
  ]);
}

/** Of several chains or clusters with one name, the district's is meant. */
async function preferOwn(
  context: QuestionContext,
  argument: Argument,
  districtId: string,
): Promise<(entity: EntityRecord) => boolean> {
  const own = await listOwn(context, argument, [districtId]);
  return ({ id }) => own === null || own.has(id);
}

async function listOwn(
  context: QuestionContext,
  argument: Argument,
  districtIds: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (argument === 'chain')
    return new Set((await context.read(findDistrictChains, { districtIds })).map(({ chainId }) => chainId));
  if (argument !== 'cluster') return null;
  const clusters = await context.read(findDistrictClusterDocuments, { districtIds });
  return new Set(clusters.map(({ clusterId }) => clusterId));
}
