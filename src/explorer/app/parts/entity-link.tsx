import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useTerms } from '../language/terms.ts';
import styles from './entity-link.module.css';
import { KindGlyph } from './kind-glyph.tsx';

/** What a link to an entity needs; every entity of the API has it. */
export interface LinkedEntity {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

/** A name that leads to the entity's page, with the sign of its kind. */
export function EntityLink({
  entity,
  plain = false,
}: {
  readonly entity: LinkedEntity;
  /** True: without the sign, where all entities around are of one kind. */
  readonly plain?: boolean;
}) {
  const terms = useTerms();
  return (
    <Link className={styles['link']} href={addresses.entity(entity.id)} title={terms.label(entity.label)}>
      {!plain && <KindGlyph label={entity.label} className={styles['glyph']} />}
      <span lang="zh-CN">{entity.name}</span>
    </Link>
  );
}
