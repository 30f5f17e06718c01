import { useChangeAddress } from '../address/use-parameter.ts';
import { NamedEntitiesDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './chosen-entities.module.css';
import { searchWords } from './search-words.ts';

/** A parameter of the address that holds the id or the name of an entity. */
export interface ChosenParameter {
  readonly parameter: string;
  readonly value: string;
}

/** What a view is narrowed to, each by name and with a way to let go of it. */
export function ChosenEntities({ chosen }: { readonly chosen: readonly ChosenParameter[] }) {
  const words = useWords(searchWords);
  const change = useChangeAddress();
  const set = chosen.filter(({ value }) => value !== '');
  const answer = useAnswer(
    NamedEntitiesDocument,
    { ids: set.map(({ value }) => value) },
    { enabled: set.length > 0, keepOld: true },
  );
  if (set.length === 0) return null;
  const entities = new Map(answer.data?.nodes.flatMap((node) => (node ? [[node.id, node]] : [])));
  return (
    <ul className={styles['chosen']}>
      {set.map(({ parameter, value }) => {
        const entity = entities.get(value);
        const name = entity?.name ?? value;
        return (
          <li key={parameter}>
            <button
              type="button"
              className="button"
              title={words.letGo(name)}
              onClick={() => change({ [parameter]: null })}
            >
              {entity && <KindGlyph label={entity.label} />}
              {name}
              <span aria-hidden="true">✕</span>
              <span className="unseen"> {words.letGo(name)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
