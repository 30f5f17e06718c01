import { createContext, type ReactNode, use, useMemo } from 'react';
import { ontology } from '../../../domain/ontology/ontology.ts';
import { NamedEntitiesDocument } from '../generated/operations.ts';
import { useAnswer } from '../service/use-answer.ts';
import { EntityLink, type LinkedEntity } from './entity-link.tsx';

const NamedContext = createContext<ReadonlyMap<string, LinkedEntity>>(new Map());

const prefixes = new Set(ontology.labels.flatMap(({ idPrefixes }) => idPrefixes));
const looksLikeId = (text: string): boolean =>
  /^[a-z]+:\S+$/u.test(text) && prefixes.has(text.split(':', 1)[0] ?? '');

/**
 * Names for ids that stand in texts: some properties hold what is printed or the id of a product. They are asked for all
 * at once.
 */
export function NamedEntities({
  texts,
  children,
}: {
  readonly texts: readonly string[];
  readonly children: ReactNode;
}) {
  const ids = useMemo(() => [...new Set(texts.filter(looksLikeId))].toSorted(), [texts]);
  const answer = useAnswer(NamedEntitiesDocument, { ids }, { enabled: ids.length > 0 });
  const named = useMemo(
    () => new Map(answer.data?.nodes.flatMap((node) => (node ? [[node.id, node] as const] : []))),
    [answer.data],
  );
  return <NamedContext value={named}>{children}</NamedContext>;
}

/** A text; where it is the id of an entity, the link to it. */
export function TextOrEntity({ text }: { readonly text: string }) {
  const entity = use(NamedContext).get(text);
  return entity ? <EntityLink entity={entity} /> : text;
}
