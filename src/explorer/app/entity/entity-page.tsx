import { useEntityId } from '../address/use-entity-id.ts';
import { type EntityLabel, EntityDocument, EntityRelationsDocument } from '../generated/operations.ts';
import { labelCodes } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { ServiceError } from '../service/service-error.ts';
import { useAnswer } from '../service/use-answer.ts';
import { EntityFacts } from './entity-facts.tsx';
import { EntityHead } from './entity-head.tsx';
import { EntityRelations } from './entity-relations.tsx';
import { entityWords } from './entity-words.ts';
import { UnknownEntity } from './unknown-entity.tsx';

/** Most that the service lets through; beyond it the page says what is left out. */
const maxNodes = 2000;

/** Everything about one entity: what it is, its relations, editions, projects, and who answers for it. */
export function EntityPage() {
  const id = useEntityId();
  return <OneEntity key={id} id={id} />;
}

function OneEntity({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  const answer = useAnswer(EntityDocument, { id, ids: [id] });
  // Asked at the same time: the head does not wait for a district's hundreds of relations.
  const relations = useAnswer(EntityRelationsDocument, {
    center: [id],
    labels: [...labelCodes] as EntityLabel[],
    maxNodes,
  });
  if (isUnknown(answer.error)) return <UnknownEntity id={id} />;
  if (!answer.data?.node)
    return (
      <Page title={words.title}>
        <Answered answer={answer}>{() => null}</Answered>
      </Page>
    );
  const { node, self } = answer.data;
  const attributes = self.nodes[0]?.attributes ?? [];
  return (
    <EntityHead entity={node} attributes={attributes}>
      <EntityFacts entity={node} attributes={attributes} />
      <Answered answer={relations}>
        {({ subgraph }) => <EntityRelations entity={node} attributes={attributes} answer={subgraph} />}
      </Answered>
    </EntityHead>
  );
}

const isUnknown = (error: unknown): boolean => error instanceof ServiceError && error.code === 'NOT_FOUND';
