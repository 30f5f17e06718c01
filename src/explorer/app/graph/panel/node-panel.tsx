import { Link } from 'wouter';
import { addresses } from '../../address/addresses.ts';
import { AttributeValues } from '../../entity/attribute-values.tsx';
import { useAttributeTitle } from '../../parts/attribute-title.ts';
import { GraphEntityDocument, type GraphEntityQuery } from '../../generated/operations.ts';
import { useTerms } from '../../language/terms.ts';
import { useWords } from '../../language/use-words.ts';
import { Cites } from '../../parts/cites.tsx';
import { useContextText } from '../../parts/entity-context.ts';
import { KindGlyph } from '../../parts/kind-glyph.tsx';
import { NamedEntities } from '../../parts/named-entities.tsx';
import { Failure } from '../../parts/states.tsx';
import { useAnswer } from '../../service/use-answer.ts';
import { graphWords } from '../graph-words.ts';
import type { Picture, PictureNode } from '../picture.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import styles from './chosen-panel.module.css';
import { type FocusOnChosen, useTakeFocus } from './use-focus-on-chosen.ts';
import { NodeRelations } from './node-relations.tsx';

const remarks: ReadonlySet<string> = new Set(['note', 'citationNote', 'datasets']);

/** An entity of the picture: what it is, what can be done with it, and its relations here. */
export function NodePanel({
  node,
  picture,
  actions,
  focus,
}: {
  readonly node: PictureNode;
  readonly picture: Picture;
  readonly actions: GraphActions;
  readonly focus: FocusOnChosen;
}) {
  useTakeFocus(focus, node.id);
  const words = useWords(graphWords);
  const terms = useTerms();
  const answer = useAnswer(GraphEntityDocument, { id: node.id, ids: [node.id] });
  const entity = answer.data?.node;
  const context = useContextText();
  return (
    <>
      <p className={styles['kind']}>
        <KindGlyph label={node.label} /> {terms.label(node.label)} · {words.centreHops(node.distance)}
      </p>
      <h2 className={styles['name']} ref={focus.heading} tabIndex={-1}>
        {node.name}
      </h2>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {entity && (
        <p className={styles['context']}>
          {context(entity)} <Cites cites={entity.cites} of={node.name} />
        </p>
      )}
      <Actions node={node} picture={picture} actions={actions} />
      <Attributes attributes={answer.data?.self.nodes[0]?.attributes ?? []} />
      <NodeRelations node={node} picture={picture} actions={actions} />
    </>
  );
}

function Actions({
  node,
  picture,
  actions,
}: {
  readonly node: PictureNode;
  readonly picture: Picture;
  readonly actions: GraphActions;
}) {
  const words = useWords(graphWords);
  const expansion = picture.expansions.find(({ id }) => id === node.id);
  const isDone = expansion?.leftOut === 0;
  const isCentre = node.distance === 0;
  return (
    <div className={`${styles['actions']} screen-only`}>
      <button
        type="button"
        className="button"
        data-kind="main"
        disabled={isDone}
        onClick={() => actions.expand(node.id)}
      >
        {isDone ? words.expanded : expansion ? words.showMoreOf : words.expand}
      </button>
      {!isCentre && (
        <button type="button" className="button" onClick={() => actions.recenter(node.id)}>
          {words.recenter}
        </button>
      )}
      {!isCentre && (
        <button type="button" className="button" onClick={() => actions.hide(node.id)}>
          {words.hide}
        </button>
      )}
      <Link className="button" href={addresses.entity(node.id)}>
        {words.openPage}
      </Link>
    </div>
  );
}

type OwnAttribute = GraphEntityQuery['self']['nodes'][number]['attributes'][number];

/** What is stated of the entity itself, but for editors' remarks, which its page has. */
function Attributes({ attributes }: { readonly attributes: readonly OwnAttribute[] }) {
  const titleOf = useAttributeTitle();
  const shown = attributes.filter(({ name }) => !remarks.has(name));
  if (shown.length === 0) return null;
  const texts = shown.flatMap(({ values }) => values.map(({ text }) => text));
  return (
    <NamedEntities texts={texts}>
      <dl className={styles['attributes']}>
        {shown.map((attribute) => (
          <div key={attribute.name}>
            <dt>{titleOf(attribute.name, attribute.titleZh)}</dt>
            <dd>
              <AttributeValues attribute={attribute} />
            </dd>
          </div>
        ))}
      </dl>
    </NamedEntities>
  );
}
