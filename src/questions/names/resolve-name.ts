import { InvalidInputError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { rankNames } from './rank-names.ts';
import type { RankedHit } from './ranked-hit.ts';

export interface NameResolution {
  readonly basis: string;
  readonly basisZh: string;
  readonly entity: EntityRecord | null;
  readonly confidence: number;
  readonly why: string;
  readonly whyZh: string;
  readonly nearMisses: readonly RankedHit[];
  readonly datasetVersion: string;
}

const nearMissCount = 5;

/** Which entity a name means. Only the same name or alias is an answer: similar is not equal. */
export async function resolveName(
  context: QuestionContext,
  args: { readonly text: string; readonly labels: readonly string[] | null },
): Promise<NameResolution> {
  if (args.text.trim() === '') throw new InvalidInputError('text: give a name');
  const { hits } = await rankNames(context, args.text, args.labels, nearMissCount + 1);
  const names = hits.filter((hit) => hit.reason === 'NAME');
  const same = names.length > 0 ? names : hits.filter((hit) => hit.reason === 'ALIAS');
  const [only] = same;
  const { datasetVersion } = context;
  if (only && same.length === 1) {
    const isName = only.reason === 'NAME';
    return {
      ...basis,
      entity: only.entity,
      confidence: isName ? 1 : 0.95,
      why: isName ? 'it is the name of this entity' : `it is another form of ${only.entity.name}`,
      whyZh: isName ? '与该实体名称相同' : `是“${only.entity.name}”的另一种写法`,
      nearMisses: hits.filter((hit) => hit !== only).slice(0, nearMissCount),
      datasetVersion,
    };
  }
  return {
    ...basis,
    entity: null,
    confidence: 0,
    why: same.length > 1 ? `${same.length} entities have this name` : 'no entity has this name or alias',
    whyZh: same.length > 1 ? `有 ${same.length} 个实体使用该名称` : '没有实体使用该名称或别名',
    nearMisses: hits.slice(0, nearMissCount),
    datasetVersion,
  };
}

const basis = {
  basis:
    'only the same name or a curated alias is an answer: similar is not equal, so near misses are named apart',
  basisZh: '仅以名称或已核定的别名完全相同为准；相近不等于相同，近似名称另列',
};
