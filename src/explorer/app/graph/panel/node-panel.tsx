import { Link } from 'wouter';
import { addresses } from '../../address/addresses.ts';
import { GraphEntityDocument } from '../../generated/operations.ts';
import { useTerms } from '../../language/terms.ts';
import { useWords } from '../../language/use-words.ts';
import { Cites } from '../../parts/cites.tsx';
import { KindGlyph } from '../../parts/kind-glyph.tsx';
import { Failure } from '../../parts/states.tsx';
import { useAnswer } from '../../service/use-answer.ts';
import { graphWords } from '../graph-words.ts';
import type { Picture, PictureNode } from '../picture.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import styles from './chosen-panel.module.css';
import { NodeRelations } from './node-relations.tsx';

/** An entity of the picture: what it is, what can be done with it, and its relations here. */
export function NodePanel({
  node,
  picture,
  actions,
}: {
  readonly node: PictureNode;
  readonly picture: Picture;
  readonly actions: GraphActions;
}) {
  const words = useWords(graphWords);
  const terms = useTerms();
  const answer = useAnswer(GraphEntityDocument, { id: node.id });
  const entity = answer.data?.node;
  return (
    <>
      <p className={styles['kind']}>
        <KindGlyph label={node.label} /> {terms.label(node.label)} · {words.centreHops(node.distance)}
      </p>
      <h2 className={styles['name']}>{node.name}</h2>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {entity && <Cites cites={entity.cites} of={node.name} />}
      <Actions node={node} picture={picture} actions={actions} />
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
