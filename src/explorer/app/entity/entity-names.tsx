import { useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { entityWords } from './entity-words.ts';

/** A short list of entities in one line. */
export function EntityNames({
  entities,
}: {
  readonly entities: readonly { readonly id: string; readonly label: string; readonly name: string }[];
}) {
  const words = useWords(entityWords);
  return entities.map((entity, index) => (
    <span key={entity.id}>
      {index > 0 && words.and}
      <EntityLink entity={entity} />
    </span>
  ));
}
