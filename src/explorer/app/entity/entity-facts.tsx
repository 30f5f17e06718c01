import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { useAttributeTitle } from '../parts/attribute-title.ts';
import { Cites } from '../parts/cites.tsx';
import styles from './entity.module.css';
import type { OwnAttributes, ShownEntity } from './shown-entity.ts';
import { entityWords } from './entity-words.ts';
import { AttributeValues } from './attribute-values.tsx';

/** Shown in ways of their own, or of use to programs alone. */
const leftToOthers = new Set(['aliases', 'headingLines', 'headingTexts', 'headingLevels', 'sha']);

/** What is stated of the entity itself. */
export function EntityFacts({
  entity,
  attributes,
}: {
  readonly entity: ShownEntity;
  readonly attributes: OwnAttributes;
}) {
  const words = useWords(entityWords);
  const titleOf = useAttributeTitle();
  const terms = useTerms();
  const aliases = attributes.find(({ name }) => name === 'aliases')?.values ?? [];
  return (
    <section aria-labelledby="about-title" id="about">
      <h2 id="about-title" className="unseen">
        {words.about}
      </h2>
      <dl className={styles['facts']}>
        {aliases.length > 0 && (
          <Fact title={words.aliases}>{aliases.map(({ text }) => text).join(words.and)}</Fact>
        )}
        {attributes
          .filter(({ name }) => !leftToOthers.has(name))
          .map((attribute) => (
            <Fact key={attribute.name} title={titleOf(attribute.name, attribute.titleZh)}>
              <AttributeValues attribute={attribute} />
            </Fact>
          ))}
        {entity.label !== 'DOCUMENT' && (
          <Fact title={words.sources}>
            <Cites cites={entity.cites} of={`${terms.label(entity.label)} ${entity.name}`} />
          </Fact>
        )}
        <Fact title={words.datasets}>{entity.datasets.join(words.and)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
