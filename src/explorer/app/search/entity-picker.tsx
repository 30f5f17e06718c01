import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { ComboBox, Input, Label, Popover } from 'react-aria-components/ComboBox';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { type EntityLabel, FindEntitiesDocument, type FindEntitiesQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { useContextText } from '../parts/entity-context.ts';
import { KindGlyph } from '../parts/kind-glyph.tsx';
import type { LinkedEntity } from '../parts/entity-link.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './entity-picker.module.css';
import { groupByLabel, type HitGroup } from './group-by-label.ts';
import { searchWords } from './search-words.ts';

interface EntityPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Only entities of these labels; all without it. */
  readonly labels?: readonly EntityLabel[];
  readonly onPick: (entity: LinkedEntity) => void;
  /** What Enter does with a text of which nothing was picked. */
  readonly onText?: (text: string) => void;
  /** True: the label is for those who hear the page. */
  readonly quiet?: boolean;
}

/** A field that finds entities by name, alias or pinyin while one types, grouped by kind; whole by keyboard. */
export function EntityPicker({
  label,
  placeholder,
  labels,
  onPick,
  onText,
  quiet = false,
}: EntityPickerProps) {
  const words = useWords(searchWords);
  const [text, setText] = useState('');
  const { groups, hits, state, old } = useFoundEntities(text, labels);
  const pick = (id: string) => {
    const entity = hits.get(id);
    if (!entity) return;
    setText('');
    onPick(entity);
  };
  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      items={groups}
      inputValue={text}
      onInputChange={setText}
      value={null}
      // Found for the text before: to be seen, but not to be taken for this one.
      disabledKeys={old ? hits.keys() : []}
      onChange={(key) => {
        if (key !== null) pick(String(key));
      }}
      defaultFilter={() => true}
      allowsCustomValue
      // Nothing is looked for yet while nothing is written.
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      onKeyDown={(event) => {
        if (isSecondEscape(event)) setText('');
        if (isPlainEnter(event) && text.trim() !== '') onText?.(text.trim());
      }}
    >
      <Label className={quiet ? 'unseen' : styles['label']}>{label}</Label>
      <Input
        className={`field ${styles['input']}`}
        placeholder={placeholder}
        type="text"
        enterKeyHint="search"
      />
      <Popover className={styles['popover'] ?? ''} isNonModal>
        <ListBox<HitGroup<Hit>>
          className={styles['list'] ?? ''}
          data-old={old}
          renderEmptyState={() => <p className={styles['state']}>{words[state]}</p>}
        >
          {(group) => <Group group={group} />}
        </ListBox>
        {old && (
          <p className={styles['state']} role="status">
            {words.searching}
          </p>
        )}
        {onText && !old && hits.size > 0 && <p className={styles['state']}>{words.allResults}</p>}
      </Popover>
    </ComboBox>
  );
}

/** Enter that neither takes the entry that the arrows are on nor ends the composing of an input method. */
function isPlainEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false;
  return event.target instanceof Element && !event.target.hasAttribute('aria-activedescendant');
}

/** Escape closes the list first; what is written goes with the next one. */
const isSecondEscape = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && target instanceof Element && target.getAttribute('aria-expanded') !== 'true';

function Group({ group }: { readonly group: HitGroup<Hit> }) {
  const terms = useTerms();
  return (
    <ListBoxSection id={group.id}>
      <Header className={styles['kind']}>{terms.label(group.id)}</Header>
      <Collection items={group.hits}>
        {(hit) => (
          <ListBoxItem className={styles['item'] ?? ''} id={hit.entity.id} textValue={hit.entity.name}>
            <KindGlyph label={hit.entity.label} />
            <ItemText hit={hit} />
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}

/** Where an entity belongs tells it from others of its name. */
function ItemText({ hit: { entity, matched } }: { readonly hit: Hit }): ReactNode {
  const context = useContextText()(entity);
  const beside = [matched === entity.name ? '' : matched, context].filter((text) => text !== '').join(' · ');
  return (
    <span>
      {entity.name}
      {beside !== '' && <small className={styles['matched']}> {beside}</small>}
    </span>
  );
}

type Hit = FindEntitiesQuery['search']['hits'][number];

function useFoundEntities(text: string, labels: readonly EntityLabel[] | undefined) {
  const wanted = useDeferredValue(text.trim());
  const answer = useAnswer(
    FindEntitiesDocument,
    { text: wanted, labels: labels ? [...labels] : null, first: 24 },
    { enabled: wanted !== '', keepOld: true },
  );
  return useMemo(() => {
    const found: readonly Hit[] = wanted === '' ? [] : (answer.data?.search.hits ?? []);
    return {
      groups: groupByLabel(found),
      hits: new Map(found.map(({ entity }) => [entity.id, entity])),
      state: answer.isError
        ? ('failed' as const)
        : answer.isFetching
          ? ('searching' as const)
          : ('noneFound' as const),
      // What was found for the text before stays in sight until the answer is there.
      old: found.length > 0 && answer.isPlaceholderData,
    };
  }, [wanted, answer.data, answer.isError, answer.isFetching, answer.isPlaceholderData]);
}
