import { useChoose, useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { TextOrEntity } from '../parts/named-entities.tsx';
import { entityWords } from './entity-words.ts';
import type { Attribute } from './group-relations.ts';

/** The values of an attribute in the language of the page; entities as links. */
export function AttributeValues({ attribute }: { readonly attribute: Pick<Attribute, 'values'> }) {
  const choose = useChoose();
  const words = useWords(entityWords);
  return attribute.values.map((value, index) => (
    <span key={value.text}>
      {index > 0 && words.and}
      {value.entity ? (
        <EntityLink entity={value.entity} />
      ) : (
        <TextOrEntity text={choose(value.text, value.textZh)} />
      )}
    </span>
  ));
}
