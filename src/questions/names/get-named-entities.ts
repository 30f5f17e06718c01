import type { BilingualText } from '../../domain/bilingual-text.ts';
import { EntityNotFoundError, InvalidInputError } from '../../domain/errors.ts';
import { findEntitiesByName } from '../../graph/generated/entities.ts';
import { type EntityRecord, toEntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { districtSuffix, namesOf } from './names-of.ts';
import { longestSearchText, rankNames } from './rank-names.ts';

/** What a name may mean. */
export interface NameScope {
  readonly labels: readonly string[];
  /** Of two entities with one name, the one whose label comes first in `labels` is meant; otherwise it is an error. */
  readonly firstLabelWins?: boolean;
  /** Of several entities with one name, the only one that this holds for is meant. Found out where there are several. */
  readonly prefer?: () => Promise<(entity: EntityRecord) => boolean>;
}

/**
 * The entities that ids or names mean, in the order given. A name has to be exact, or an exact alias.
 * @throws EntityNotFoundError naming the argument and the nearest names
 * @throws InvalidInputError when a name means several entities, naming their ids, or an entity of another label
 */
export async function getNamedEntities(
  context: QuestionContext,
  argument: string,
  idsOrNames: readonly string[],
  scope: NameScope,
): Promise<readonly EntityRecord[]> {
  const { labels } = scope;
  const wanted = idsOrNames.map((text) => text.trim());
  const byId = await findById(context, wanted.filter(isLikeId));
  const idMatches = new Map(byId.map((entity) => [entity.id, entity]));
  const names = wanted.filter((text) => !idMatches.has(text)).flatMap(toNames);
  const nameMatches = await findByName(context, names);
  const found: EntityRecord[] = [];
  for (const text of wanted) {
    const match = idMatches.get(text) ?? (await pickByName(argument, text, nameMatches, scope));
    if (!match) throw await notFound(context, argument, text, labels);
    if (!labels.includes(match.label)) throw toWrongLabelError(context, argument, match, labels);
    found.push(match);
  }
  return found;
}

/** An id has a colon, and hardly any name has; what only looks like an id is looked for as a name afterwards. */
const isLikeId = (text: string): boolean => text.includes(':');

/** In one call with those of the question's other arguments; nothing is asked where nothing is wanted. */
const findById = async (
  context: QuestionContext,
  ids: readonly string[],
): Promise<readonly EntityRecord[]> => [...(await context.loadEntities(ids)).values()];

async function findByName(
  context: QuestionContext,
  names: readonly string[],
): Promise<readonly EntityRecord[]> {
  const rows = names.length === 0 ? [] : await context.read(findEntitiesByName, { names });
  return rows.map(({ entity }) => toEntityRecord(entity));
}

/** As getNamedEntities, for one. */
export async function getNamedEntity(
  context: QuestionContext,
  argument: string,
  idOrName: string,
  scope: NameScope,
): Promise<EntityRecord> {
  const [entity] = await getNamedEntities(context, argument, [idOrName], scope);
  if (!entity)
    throw new EntityNotFoundError(`${argument}: ${idOrName} was not found`, {
      messageZh: `${argument}：没有找到“${idOrName}”`,
    });
  return entity;
}

async function pickByName(
  argument: string,
  text: string,
  candidates: readonly EntityRecord[],
  { labels, firstLabelWins = false, prefer }: NameScope,
): Promise<EntityRecord | undefined> {
  const named = candidates.filter(
    (entity) => labels.includes(entity.label) && namesOf(entity).includes(text),
  );
  const exact = named.filter((entity) => entity.name === text);
  const closest = exact.length > 0 ? exact : named;
  const firstLabel = labels.find((label) => closest.some((entity) => entity.label === label));
  const ofLabel = firstLabelWins ? closest.filter((entity) => entity.label === firstLabel) : closest;
  const preferred = prefer === undefined || ofLabel.length < 2 ? [] : ofLabel.filter(await prefer());
  const best = preferred.length > 0 ? preferred : ofLabel;
  if (best.length > 1) {
    const choices = best.map(({ id, name }) => `${name} (${id})`);
    throw new InvalidInputError(
      `${argument}: ${text} means several entities; use an id: ${choices.join(', ')}`,
      { messageZh: `${argument}：“${text}”对应多个实体，请改用标识：${choices.join('、')}` },
    );
  }
  return best[0];
}

/** A district may be written with its suffix, which no document prints. */
const toNames = (text: string): readonly string[] => [text, text.replace(districtSuffix, '')];

async function notFound(
  context: QuestionContext,
  argument: string,
  text: string,
  labels: readonly string[],
): Promise<EntityNotFoundError> {
  // A single letter is in half of all pinyin.
  const isHopeless = /^[a-z]$/iu.test(text) || text.length > longestSearchText;
  const { hits } = isHopeless ? { hits: [] } : await rankNames(context, text, labels, 3);
  const nearest = hits.map(({ entity }) => `${entity.name} (${entity.id})`);
  const [hint, hintZh] =
    nearest.length > 0
      ? [`nearest: ${nearest.join(', ')}`, `最接近的有：${nearest.join('、')}`]
      : ['search finds names by parts and pinyin', '可在查找中按部分文字或拼音查找'];
  return new EntityNotFoundError(
    `${argument}: no ${nameLabels(context, labels).en} has the id or name ${text}; ${hint}`,
    { messageZh: `${argument}：没有标识或名称为“${text}”的${nameLabels(context, labels).zh}；${hintZh}` },
  );
}

const toWrongLabelError = (
  context: QuestionContext,
  argument: string,
  { id, name, label }: EntityRecord,
  labels: readonly string[],
): InvalidInputError =>
  new InvalidInputError(
    `${argument}: ${name} (${id}) is of label ${label}; expected ${nameLabels(context, labels).en}`,
    {
      messageZh: `${argument}：${name}（${id}）属于“${nameLabels(context, [label]).zh}”；此处应为${nameLabels(context, labels).zh}`,
    },
  );

const nameLabels = ({ ontology }: QuestionContext, labels: readonly string[]): BilingualText =>
  labels.length === ontology.labels.length
    ? { en: 'entity', zh: '实体' }
    : {
        en: labels.join(' or '),
        zh: labels.map((label) => ontology.label(label)?.zh ?? label).join('或'),
      };
