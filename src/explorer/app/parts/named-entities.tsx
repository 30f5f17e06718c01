import { createContext, type ReactNode, use, useMemo } from 'react';
import { ontology } from '../../../domain/ontology/ontology.ts';
import { NamedEntitiesDocument } from '../generated/operations.ts';
import { useAnswers } from '../service/use-answer.ts';
import { EntityLink, type LinkedEntity } from './entity-link.tsx';

const NamedContext = createContext<ReadonlyMap<string, LinkedEntity>>(new Map());

const prefixes = new Set(ontology.labels.flatMap(({ idPrefixes }) => idPrefixes));
const looksLikeId = (text: string): boolean =>
  /^[a-z]+:\S+$/u.test(text) && prefixes.has(text.split(':', 1)[0] ?? '');

/** Below what the service allows in one request, and short enough for an address. */
const idsAtOnce = 100;

/**
 * Names for ids that stand in texts: some properties hold what is printed or the id of a product. They are asked for
 * together; an entity of a thousand relations needs several requests.
 */
export function NamedEntities({
  texts,
  children,
}: {
  readonly texts: readonly string[];
  readonly children: ReactNode;
}) {
  const parts = useMemo(() => inParts([...new Set(texts.filter(looksLikeId))].toSorted()), [texts]);
  const answers = useAnswers(NamedEntitiesDocument, parts);
  const named = new Map(
    answers
      .flatMap(({ data }) => data?.nodes ?? [])
      .flatMap((node) => (node ? [[node.id, node] as const] : [])),
  );
  return <NamedContext value={named}>{children}</NamedContext>;
}

const inParts = (ids: readonly string[]): readonly { readonly ids: readonly string[] }[] =>
  Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) => ({
    ids: ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
  }));

/** A text; where it is the id of an entity, the link to it. */
export function TextOrEntity({ text }: { readonly text: string }) {
  const entity = use(NamedContext).get(text);
  return entity ? <EntityLink entity={entity} /> : text;
}
