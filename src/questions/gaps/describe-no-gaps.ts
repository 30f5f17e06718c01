import type { GapStatus } from '../../analysis/gaps/chain-gaps.ts';
import { groupBy } from '../../domain/group-by.ts';
import { listDistrictChains } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';

interface Outcome {
  readonly district: EntityRecord;
  readonly subject: EntityRecord;
  readonly status: readonly GapStatus[] | null;
  readonly stages: number;
  readonly laterStages: number;
  readonly shownStages: number;
  readonly otherProducts: number;
}

interface EmptyReason {
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

/** Why an answer holds no chain, and what there is instead. */
export async function describeEmpty(context: QuestionContext, outcome: Outcome): Promise<EmptyReason> {
  const { subject, status, stages, laterStages, shownStages, otherProducts } = outcome;
  if (shownStages > 0) return { emptyReason: null, emptyReasonZh: null };
  if (stages > 0)
    return {
      emptyReason: `none of the ${stages} stages has the status ${(status ?? []).join(' or ')}; counts says which they have`,
      emptyReasonZh: `${stages} 个环节中没有一个处于所选状态；各状态的数量见 counts`,
    };
  const beside =
    otherProducts > 0
      ? {
          en: `; products in otherProducts: ${otherProducts}`,
          zh: `；另有 ${otherProducts} 个产品见 otherProducts`,
        }
      : { en: '', zh: '' };
  if (laterStages > 0)
    return {
      emptyReason: `the ${laterStages} stages of ${subject.name} are printed by later documents alone${beside.en}`,
      emptyReasonZh: `“${subject.name}”的 ${laterStages} 个环节仅见于更晚的文件${beside.zh}`,
    };
  const { en, zh } = await describeChainsThatAre(context);
  return {
    emptyReason: `no document prints a chain of products for ${subject.name}${beside.en}; ${en}`,
    emptyReasonZh: `没有文件列出“${subject.name}”的产业链${beside.zh}；${zh}`,
  };
}

/** Which districts' plans print chains, and how many. */
async function describeChainsThatAre(
  context: QuestionContext,
): Promise<{ readonly en: string; readonly zh: string }> {
  const rows = (await context.read(listDistrictChains, {})).filter(({ kind }) => kind !== 'MODE');
  const byDistrict = groupBy(rows, ({ districtId }) => districtId);
  const districts = await context.loadEntities([...byDistrict.keys()]);
  const counted = [...byDistrict].map(([id, chains]) => `${districts.get(id)?.name ?? id} ${chains.length}`);
  return counted.length === 0
    ? { en: 'no district has one', zh: '各区县均无' }
    : { en: `there are chains of ${counted.join(', ')}`, zh: `已有产业链的区县：${counted.join('、')}` };
}
