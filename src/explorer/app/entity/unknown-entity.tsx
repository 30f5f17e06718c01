import { useLocation } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { EntityPicker } from '../search/entity-picker.tsx';
import styles from './entity.module.css';
import { entityWords } from './entity-words.ts';

/** An address of an entity that the graph does not have, and the way out of it. */
export function UnknownEntity({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  const [, navigate] = useLocation();
  return (
    <Page title={words.unknown} lead={words.unknownText(id)}>
      <search className={styles['search']}>
        <EntityPicker
          label={words.search}
          placeholder={words.placeholder}
          onPick={(entity) => navigate(addresses.entity(entity.id))}
          onText={(text) => navigate(addresses.search({ text }))}
        />
      </search>
    </Page>
  );
}
