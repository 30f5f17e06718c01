import { groupBy } from '../../domain/group-by.ts';
import { findDistrictsOf, listDistrictChains } from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { describeNextDocument } from '../next-document.ts';

interface Outcome {
  readonly district: EntityRecord;
  readonly subject: EntityRecord;
  readonly asOf: string | null;
  /** The filters that were set, in words. */
  readonly filters: { readonly en: string; readonly zh: string };
  readonly stages: number;
  readonly laterStages: readonly { readonly docIds: readonly string[] }[];
  /** Of chains that are too large to be read. */
  readonly stagesLeftOut: number;
  readonly shownStages: number;
  readonly otherProducts: number;
  /** Other products that the date leaves out. */
  readonly laterProducts: number;
}

interface EmptyReason {
  readonly emptyReason: string | null;
  readonly emptyReasonZh: string | null;
}

/** Why an answer holds no chain, and what there is instead. */
export async function describeEmpty(context: QuestionContext, outcome: Outcome): Promise<EmptyReason> {
  const { asOf, filters, stages, laterStages, shownStages, otherProducts } = outcome;
  if (shownStages > 0) return { emptyReason: null, emptyReasonZh: null };
  if (stages > 0)
    return {
      emptyReason: `none of the ${stages} stages is ${filters.en}; counts says which status they have`,
      emptyReasonZh: `${stages} 个环节中没有一个${filters.zh}；各状态的环节数另列`,
    };
  const name = await nameSubject(context, outcome.subject);
  if (outcome.stagesLeftOut > 0)
    return {
      emptyReason: `the chains of ${name.en} have ${outcome.stagesLeftOut} stages, more than an answer reads (MAX_TRAVERSAL_NODES); ask for one of their products`,
      emptyReasonZh: `${name.zh}的产业链有 ${outcome.stagesLeftOut} 个环节，超出一次读取的上限（MAX_TRAVERSAL_NODES）；请按其中的某个产品查询`,
    };
  const beside =
    otherProducts > 0
      ? {
          en: `; products in otherProducts: ${otherProducts}`,
          zh: `；另有 ${otherProducts} 个产品，列于链外产品`,
        }
      : { en: '', zh: '' };
  if (laterStages.length > 0) {
    const docIds = laterStages.flatMap((row) => row.docIds);
    const next = describeNextDocument(context, asOf, ({ id }) => docIds.includes(id));
    return {
      emptyReason: `the ${laterStages.length} stages of ${name.en} are printed by documents after ${asOf} alone${beside.en}${next.text}`,
      emptyReasonZh: `${name.zh}的 ${laterStages.length} 个环节仅见于 ${asOf} 之后的文件${beside.zh}${next.textZh}`,
    };
  }
  const [later, chains] = [describeLaterProducts(context, outcome), await describeChainsThatAre(context)];
  return {
    emptyReason: `no document prints a chain of products for ${name.en}${beside.en}${later.en}; ${chains.en}`,
    emptyReasonZh: `没有文件列出${name.zh}的产业链${beside.zh}${later.zh}；${chains.zh}`,
  };
}

function describeLaterProducts(context: QuestionContext, { district, asOf, laterProducts }: Outcome) {
  if (asOf === null || laterProducts === 0) return { en: '', zh: '' };
  const next = describeNextDocument(context, asOf, ({ districtId }) => districtId === district.id);
  return {
    en: `; ${laterProducts} products of ${district.name} are spoken of after ${asOf} alone${next.text}`,
    zh: `；${district.name}有 ${laterProducts} 个产品仅见于 ${asOf} 之后的文件${next.textZh}`,
  };
}

/** A cluster has its district in brackets: several districts have one of the same name. */
async function nameSubject(
  context: QuestionContext,
  { id, label, name }: EntityRecord,
): Promise<{ readonly en: string; readonly zh: string }> {
  if (label !== 'Cluster') return { en: name, zh: `“${name}”` };
  const rows = await context.read(findDistrictsOf, { ids: [id] });
  const districts = await context.loadEntities(rows.map(({ districtId }) => districtId));
  const names = [...districts.values()].map((district) => district.name);
  return names.length === 0
    ? { en: name, zh: `“${name}”` }
    : { en: `${name} (${names.join(', ')})`, zh: `${name}（${names.join('、')}）` };
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
