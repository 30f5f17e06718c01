import { InvalidInputError } from '../../domain/errors.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { MatchReason } from '../../names/score-name.ts';
import type { QuestionContext } from '../context.ts';
import { checkSearchText, rankNames } from './rank-names.ts';
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

/** Which entity a name means. Only the same name, alias or pinyin is an answer: similar is not equal. */
export async function resolveName(
  context: QuestionContext,
  args: { readonly text: string; readonly labels: readonly string[] | null },
): Promise<NameResolution> {
  if (args.text.trim() === '')
    throw new InvalidInputError('text: empty; give a name', { messageZh: 'text：为空；请给出名称' });
  checkSearchText('text', args.text);
  const { hits } = await rankNames(context, args.text, args.labels, nearMissCount + 1);
  const { datasetVersion } = context;
  const reason = sameness.find((candidate) => hits.some((hit) => hit.reason === candidate.reason));
  const same = hits.filter((hit) => hit.reason === reason?.reason);
  const [only] = same;
  if (only && reason && same.length === 1)
    return {
      ...basis,
      entity: only.entity,
      confidence: reason.confidence,
      ...reason.describe(only.entity.name),
      nearMisses: hits.filter((hit) => hit !== only).slice(0, nearMissCount),
      datasetVersion,
    };
  return {
    ...basis,
    entity: null,
    confidence: 0,
    ...describeUnresolved(same.length),
    nearMisses: hits.slice(0, nearMissCount),
    datasetVersion,
  };
}

interface Sameness {
  readonly reason: MatchReason;
  readonly confidence: number;
  readonly describe: (name: string) => { readonly why: string; readonly whyZh: string };
}

/** Ways of being the same name, the surest first; nothing else is an answer. */
const sameness: readonly Sameness[] = [
  {
    reason: 'NAME',
    confidence: 1,
    describe: () => ({ why: 'it is the name of this entity', whyZh: '与该实体名称相同' }),
  },
  {
    reason: 'ALIAS',
    confidence: 0.95,
    describe: (name) => ({ why: `it is another form of ${name}`, whyZh: `是“${name}”的另一种写法` }),
  },
  {
    reason: 'SAME_PINYIN',
    confidence: 0.8,
    describe: (name) => ({
      why: `it is the pinyin of ${name}, and of nothing else`,
      whyZh: `是“${name}”的全拼，没有其他实体同音`,
    }),
  },
];

const describeUnresolved = (same: number) =>
  same > 1
    ? { why: `${same} entities have this name or pinyin`, whyZh: `有 ${same} 个实体使用该名称或拼音` }
    : { why: 'no entity has this name, alias or pinyin', whyZh: '没有实体使用该名称、别名或拼音' };

const basis = {
  basis:
    'only the same name, a curated alias or the pinyin of one entity alone is an answer: similar is not equal, so near misses are named apart',
  basisZh: '仅以名称、已核定的别名或唯一的全拼完全相同为准；相近不等于相同，近似名称另列',
};
