import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { useWords } from '../language/use-words.ts';
import { mapWords } from './chain-words.ts';

/** Where one goes on from a chain: its gaps as a list, its graph, its exports, paper. */
export function ChainActions({
  id,
  name,
  district,
}: {
  readonly id: string;
  readonly name: string;
  readonly district: string;
}) {
  const words = useWords(mapWords);
  return (
    <>
      <Link className="button" href={addresses.gaps({ district, filter: name })}>
        {words.gapList}
      </Link>
      <Link className="button" href={addresses.graph({ center: id })}>
        {words.openGraph}
      </Link>
      {district !== '' && (
        <ExportMenu
          name={words.exportGaps}
          table="gaps"
          parameters={{ district, chain: id }}
          formats={['xlsx', 'csv']}
        />
      )}
      <ExportMenu
        name={words.exportGraph}
        table="subgraph"
        parameters={{ center: id, depth: '2' }}
        formats={['xlsx', 'csv', 'gexf', 'graphml', 'cytoscape', 'g6', 'node-link', 'svg']}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </>
  );
}
