import { InferredMark, ModalityBadge } from '../../parts/badges.tsx';
import { Cites } from '../../parts/cites.tsx';
import { KindGlyph } from '../../parts/kind-glyph.tsx';
import type { Picture, PictureEdge, PictureNode } from '../picture.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import { useVerb } from '../use-verb.ts';
import styles from './chosen-panel.module.css';

/** A relation of the picture, with its sources. */
export function RelationPanel({
  edge,
  picture,
  actions,
}: {
  readonly edge: PictureEdge;
  readonly picture: Picture;
  readonly actions: GraphActions;
}) {
  const find = (wanted: string) => picture.nodes.find(({ id }) => id === wanted);
  const from = find(edge.from);
  const to = find(edge.to);
  const name = useVerb()(edge.type);
  return (
    <>
      <h2 className={styles['name']}>{name}</h2>
      <p className={styles['sentence']}>
        <End node={from} actions={actions} /> <span>↓ {name}</span> <End node={to} actions={actions} />
      </p>
      <p>
        <ModalityBadge modality={edge.modality} /> <InferredMark stated={edge.stated} />{' '}
        <Cites cites={edge.cites} of={`${from?.name ?? ''} ${name} ${to?.name ?? ''}`} />
      </p>
    </>
  );
}

function End({ node, actions }: { readonly node: PictureNode | undefined; readonly actions: GraphActions }) {
  return node === undefined ? null : (
    <button type="button" className={styles['other']} onClick={() => actions.choose(node.id)}>
      <KindGlyph label={node.label} /> {node.name}
    </button>
  );
}
