import { useMemo } from 'react';
import { useTerms } from '../../language/terms.ts';
import { useWords } from '../../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../../parts/badges.tsx';
import { Cites } from '../../parts/cites.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EntityLink } from '../../parts/entity-link.tsx';
import { graphWords } from '../graph-words.ts';
import type { Picture, PictureEdge, PictureNode } from '../picture.ts';
import { useVerb } from '../use-verb.ts';

/** The relations of the picture, each with its sources. */
export function EdgeTable({ picture }: { readonly picture: Picture }) {
  const words = useWords(graphWords);
  const terms = useTerms();
  const verb = useVerb();
  const columns = useMemo((): readonly Column<PictureEdge>[] => {
    const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
    const name = (id: string): string => nodes.get(id)?.name ?? id;
    const state = ({ modality }: PictureEdge): string =>
      modality === null ? '' : terms.closed('Modality', modality);
    return [
      {
        key: 'from',
        title: words.from,
        cell: ({ from }) => <End node={nodes.get(from)} />,
        value: ({ from }) => name(from),
      },
      {
        key: 'relation',
        title: words.relation,
        cell: ({ type }) => verb(type),
        value: ({ type }) => verb(type),
      },
      {
        key: 'to',
        title: words.to,
        cell: ({ to }) => <End node={nodes.get(to)} />,
        value: ({ to }) => name(to),
      },
      {
        key: 'modality',
        title: words.modality,
        cell: ({ modality }) => <ModalityBadge modality={modality} />,
        value: (edge) => state(edge) || null,
      },
      {
        key: 'stated',
        title: words.stated,
        cell: ({ stated }) => (stated === 'INFERRED' ? <InferredMark stated={stated} /> : words.statedPlain),
        value: ({ stated }) => stated,
      },
      {
        key: 'sources',
        title: words.sources,
        cell: ({ cites, from, type, to }) => (
          <Cites cites={cites} of={`${name(from)} ${verb(type)} ${name(to)}`} />
        ),
      },
    ];
  }, [picture.nodes, words, terms, verb]);
  return (
    <DataTable
      name="relations."
      caption={words.edgeTable}
      columns={columns}
      rows={picture.edges}
      rowKey={({ relationId }) => relationId}
    />
  );
}

function End({ node }: { readonly node: PictureNode | undefined }) {
  return node === undefined ? null : <EntityLink entity={node} />;
}
