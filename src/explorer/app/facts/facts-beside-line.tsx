import { type ReactNode, useState } from 'react';
import { groupBy } from '../../../domain/group-by.ts';
import { ontology } from '../../../domain/ontology/ontology.ts';
import type { FactsOfLinesQuery, RelationType } from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { relationWords } from '../language/relation-words.ts';
import { type Terms, useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { englishTitle } from '../parts/english-title.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { TextOrEntity } from '../parts/named-entities.tsx';
import { usePrinting } from '../parts/use-printing.ts';
import styles from './facts.module.css';
import { factsWords } from './facts-words.ts';

type Fact = FactsOfLinesQuery['facts']['facts'][number];
type Relation = NonNullable<Fact['relation']>;
type RelationFact = Fact & { readonly relation: Relation };

const entitiesAtFirst = 12;
const relationsAtFirst = 5;

/** What one line yielded: entities by kind, relations by type as sentences. */
export function FactsBesideLine({ facts }: { readonly facts: readonly Fact[] }) {
  const terms = useTerms();
  const entities = facts.flatMap(({ entity }) => (entity ? [entity] : []));
  const relations = facts.filter((fact): fact is RelationFact => fact.relation !== null);
  return (
    <>
      {[...groupBy(entities, ({ label }) => label)].map(([label, found]) => (
        <div key={label} className={styles['group']}>
          <h3 className={styles['groupTitle']}>
            {terms.label(label)} <span className={styles['count']}>{found.length}</span>
          </h3>
          <Shortened items={found} atFirst={entitiesAtFirst} className={styles['names']}>
            {(entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            )}
          </Shortened>
        </div>
      ))}
      {[...groupBy(relations, ({ relation }) => relation.type)].map(([type, found]) => (
        <div key={type} className={styles['group']}>
          <h3 className={styles['groupTitle']}>
            {terms.relation(type)} <span className={styles['count']}>{found.length}</span>
          </h3>
          <Shortened items={found} atFirst={relationsAtFirst} className={styles['sentences']}>
            {(fact) => <Sentence key={fact.relation.relationId} fact={fact} />}
          </Shortened>
        </div>
      ))}
    </>
  );
}

function Shortened<Item>({
  items,
  atFirst,
  className,
  children,
}: {
  readonly items: readonly Item[];
  readonly atFirst: number;
  readonly className: string | undefined;
  readonly children: (item: Item) => ReactNode;
}) {
  const words = useWords(factsWords);
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const long = items.length > atFirst + 1;
  return (
    <>
      <ul className={className}>
        {(long && !all && !printing ? items.slice(0, atFirst) : items).map(children)}
      </ul>
      {long && (
        <button
          type="button"
          className={`${styles['more']} screen-only`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.showFewer : words.showAll(items.length)}
        </button>
      )}
    </>
  );
}

function Sentence({ fact: { relation, cites } }: { readonly fact: RelationFact }) {
  const words = useWords(factsWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const { from, to, type, modality, stated } = relation;
  return (
    <li>
      <EntityLink entity={from} />{' '}
      <span className={styles['soft']}>{relationWords[type].verb[language]}</span> <EntityLink entity={to} />{' '}
      <ModalityBadge modality={modality} /> <InferredMark stated={stated} />{' '}
      <Cites cites={cites} of={`${from.name} ${relationWords[type].verb[language]} ${to.name}`} />
      {propertiesOf(relation, terms, language).map(({ title, value }) => (
        <small key={title} className={styles['property']}>
          <span className={styles['soft']}>
            {title}
            {words.half}
          </span>
          <TextOrEntity text={value} />
        </small>
      ))}
    </li>
  );
}

/** Lists of ids mean nothing to a reader: they stand on the page of the entity as links. */
function propertiesOf(
  { type, properties }: { readonly type: RelationType; readonly properties: Relation['properties'] },
  terms: Terms,
  language: 'zh' | 'en',
) {
  const defined = ontology.relation(type)?.properties ?? [];
  return properties.flatMap(({ key, value }) => {
    const definition = defined.find(({ name }) => name === key);
    if (!definition || definition.kind === 'id') return [];
    return [
      {
        title: language === 'zh' ? definition.zh : englishTitle(key),
        value: definition.closed === undefined ? value : terms.closed(definition.closed, value),
      },
    ];
  });
}
