import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { districtOf, useContextText } from '../parts/entity-context.ts';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { Page } from '../parts/page.tsx';
import styles from './entity.module.css';
import type { OwnAttributes, ShownEntity } from './shown-entity.ts';
import { entityWords } from './entity-words.ts';

/** The name, the kind and the other views that show the entity. */
export function EntityHead({
  entity,
  attributes,
  children,
}: {
  readonly entity: ShownEntity;
  readonly attributes: OwnAttributes;
  readonly children: ReactNode;
}) {
  const terms = useTerms();
  const words = useWords(entityWords);
  const context = useContextText()(entity);
  const links = useLinks(entity, attributes);
  return (
    <Page
      title={entity.name}
      lead={
        <span className={styles['lead']}>
          <KindGlyph label={entity.label} />
          <strong>{terms.label(entity.label)}</strong>
          {context !== '' && <span>{context}</span>}
        </span>
      }
      actions={
        <nav className={styles['links']} aria-label={words.openGraph}>
          {links.map(({ href, text }) => (
            <Link key={href} className="button" href={href}>
              {text}
            </Link>
          ))}
        </nav>
      }
    >
      {children}
    </Page>
  );
}

interface ViewLink {
  readonly href: string;
  readonly text: string;
}

/** The views that have something to say of an entity of this kind. */
function useLinks(entity: ShownEntity, attributes: OwnAttributes): readonly ViewLink[] {
  const words = useWords(entityWords);
  const { id, label } = entity;
  const district = districtOf(entity)?.id;
  const chain = attributes.find(({ name }) => name === 'chainId')?.values[0]?.entity?.id;
  const links: (ViewLink | false | undefined)[] = [
    { href: addresses.graph({ center: id }), text: words.openGraph },
    label === 'CHAIN' && { href: addresses.chain(id), text: words.openChain },
    chain !== undefined && { href: addresses.chain(chain), text: words.openChain },
    label === 'DISTRICT' && { href: addresses.chains({ district: id }), text: words.openChains },
    label === 'DISTRICT' && { href: addresses.compare(), text: words.openCompare },
    district !== undefined &&
      ['DISTRICT', 'CHAIN', 'CHAIN_STAGE', 'CLUSTER'].includes(label) && {
        href: addresses.gaps({ district }),
        text: words.openGaps,
      },
    label === 'DISTRICT' && { href: addresses.targets({ district: id }), text: words.openTargets },
    label === 'DISTRICT' && { href: addresses.conflicts({ district: id }), text: words.openConflicts },
    label === 'DOCUMENT' && { href: addresses.facts({ document: id }), text: words.openFacts },
    label === 'DOCUMENT' && { href: addresses.conflicts({ document: id }), text: words.openConflicts },
  ];
  return links.filter((link): link is ViewLink => typeof link === 'object');
}
