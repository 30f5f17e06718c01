import { useWords } from '../language/use-words.ts';
import { useAttributeTitle } from '../parts/attribute-title.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { useContextText } from '../parts/entity-context.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './entity.module.css';
import { AttributeValues } from './attribute-values.tsx';
import { entityWords } from './entity-words.ts';
import type { Attribute, RelationToOther } from './group-relations.ts';

/** Said beside the row in other ways: the document by its source lines. */
const saidElsewhere = new Set(['docId']);

/** One relation: the other end, how sure it is, what it states, and where that is printed. */
export function RelationRow({
  row: { relation, other },
  of,
}: {
  readonly row: RelationToOther;
  /** Name of the entity whose page it is; beside each row it would say nothing. */
  readonly of: string;
}) {
  const contextText = useContextText();
  const context = contextText(other, of);
  const attributes = relation.attributes.filter(({ name }) => !saidElsewhere.has(name));
  return (
    <li className={styles['row']}>
      <span className={styles['other']}>
        <EntityLink entity={other} />
        {context !== '' && <small className={styles['context']}> {context}</small>}
      </span>
      <span className={styles['marks']}>
        <ModalityBadge modality={relation.modality} />
        <InferredMark stated={relation.stated} />
        <Cites cites={relation.cites} of={other.name} />
      </span>
      {attributes.length > 0 && (
        <span className={styles['attributes']}>
          {attributes.map((attribute) => (
            <span key={attribute.name}>
              <AttributeTitle attribute={attribute} />
              <AttributeValues attribute={attribute} />
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

function AttributeTitle({ attribute }: { readonly attribute: Attribute }) {
  const titleOf = useAttributeTitle();
  const words = useWords(entityWords);
  return (
    <span className={styles['soft']}>
      {titleOf(attribute.name, attribute.titleZh)}
      {words.half}
    </span>
  );
}
