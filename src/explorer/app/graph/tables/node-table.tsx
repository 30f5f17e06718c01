import { useMemo } from 'react';
import { useTerms } from '../../language/terms.ts';
import { useWords } from '../../language/use-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EntityLink } from '../../parts/entity-link.tsx';
import { graphWords } from '../graph-words.ts';
import { countBy, type Picture, type PictureNode } from '../picture.ts';
import type { GraphActions } from '../use-graph-actions.ts';
import styles from './tables.module.css';

/** The entities of the picture, with what a click on the canvas does. */
export function NodeTable({
  picture,
  actions,
  onShow,
}: {
  readonly picture: Picture;
  readonly actions: GraphActions;
  /** Chooses an entity and leads to its panel. */
  readonly onShow: (id: string) => void;
}) {
  const words = useWords(graphWords);
  const terms = useTerms();
  const columns = useMemo((): readonly Column<PictureNode>[] => {
    const degrees = countBy(
      picture.edges.flatMap(({ from, to }) => [from, to]),
      (id) => id,
    );
    return [
      {
        key: 'name',
        title: words.name,
        cell: (node) => <EntityLink entity={node} />,
        value: ({ name }) => name,
      },
      {
        key: 'kind',
        title: words.kind,
        cell: ({ label }) => terms.label(label),
        value: ({ label }) => terms.label(label),
      },
      {
        key: 'distance',
        title: words.distance,
        cell: ({ distance }) => words.centreHops(distance),
        value: ({ distance }) => distance,
        numeric: true,
      },
      {
        key: 'degree',
        title: words.degree,
        cell: ({ id }) => degrees.get(id) ?? 0,
        value: ({ id }) => degrees.get(id) ?? 0,
        numeric: true,
      },
      {
        key: 'actions',
        title: words.actions,
        cell: (node) => <RowActions node={node} actions={actions} onShow={onShow} />,
      },
    ];
  }, [picture.edges, words, terms, actions, onShow]);
  return (
    <DataTable
      name="nodes."
      caption={words.nodeTable}
      columns={columns}
      rows={picture.nodes}
      rowKey={({ id }) => id}
    />
  );
}

function RowActions({
  node,
  actions,
  onShow,
}: {
  readonly node: PictureNode;
  readonly actions: GraphActions;
  readonly onShow: (id: string) => void;
}) {
  const words = useWords(graphWords);
  const { id, name, distance } = node;
  const offered = [
    { text: words.choose, act: () => onShow(id) },
    { text: words.expand, act: () => actions.expand(id) },
    ...(distance === 0
      ? []
      : [
          { text: words.recenter, act: () => actions.recenter(id) },
          { text: words.hide, act: () => actions.hide(id) },
        ]),
  ];
  return (
    <span className={`${styles['actions']} screen-only`}>
      {offered.map(({ text, act }) => (
        <button key={text} type="button" aria-label={words.actionOf(text, name)} onClick={act}>
          {text}
        </button>
      ))}
    </span>
  );
}
