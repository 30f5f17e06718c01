import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { relationWords } from '../../language/relation-words.ts';
import { useWords } from '../../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../../parts/badges.tsx';
import { Cites } from '../../parts/cites.tsx';
import { KindGlyph } from '../../parts/kind-glyph.tsx';
import { graphWords } from '../graph-words.ts';
import { groupBy } from '../group-by.ts';
import type { Picture, PictureEdge, PictureNode } from '../picture.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import styles from './chosen-panel.module.css';

const firstOfGroup = 8;

interface NodeRelationsProps {
  readonly node: PictureNode;
  readonly picture: Picture;
  readonly actions: GraphActions;
}

/** The relations of an entity in the picture, by type and by direction. */
export function NodeRelations({ node, picture, actions }: NodeRelationsProps) {
  const words = useWords(graphWords);
  const nodes = new Map(picture.nodes.map((one) => [one.id, one]));
  const own = picture.edges.filter(({ from, to }) => from === node.id || to === node.id);
  const groups = groupBy(own, ({ type, from }) => `${from === node.id ? 'out' : 'in'} ${type}`);
  return (
    <section aria-label={words.relationsHere}>
      <h3 className={styles['subtitle']}>
        {words.relationsHere} <small>{own.length}</small>
      </h3>
      {own.length === 0 && <p className={styles['hint']}>{words.noRelationHere}</p>}
      {[...groups].map(([key, edges]) => (
        <Group key={key} node={node} nodes={nodes} edges={edges} actions={actions} />
      ))}
    </section>
  );
}

function Group({
  node,
  nodes,
  edges,
  actions,
}: {
  readonly node: PictureNode;
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly edges: readonly PictureEdge[];
  readonly actions: GraphActions;
}) {
  const words = useWords(graphWords);
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const [first] = edges;
  if (!first) return null;
  const isOut = first.from === node.id;
  const name = relationWords[first.type].verb[language];
  const shown = isWhole ? edges : edges.slice(0, firstOfGroup);
  return (
    <>
      <h4 className={styles['relation']}>{relationWords[first.type][isOut ? 'out' : 'in'][language]}</h4>
      <ul className={styles['others']}>
        {shown.map((edge) => {
          const other = nodes.get(isOut ? edge.to : edge.from);
          return other === undefined ? null : (
            <li key={edge.relationId}>
              <button type="button" className={styles['other']} onClick={() => actions.choose(other.id)}>
                <KindGlyph label={other.label} /> {other.name}
              </button>{' '}
              <ModalityBadge modality={edge.modality} /> <InferredMark stated={edge.stated} />{' '}
              <Cites
                cites={edge.cites}
                of={isOut ? `${node.name} ${name} ${other.name}` : `${other.name} ${name} ${node.name}`}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < edges.length && (
        <button type="button" className="button screen-only" onClick={() => setWhole(true)}>
          {words.moreRelations(edges.length - shown.length)}
        </button>
      )}
    </>
  );
}
