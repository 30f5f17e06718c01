import type { QueryClient } from '@tanstack/react-query';
import { GraphPartDocument, type GraphPartQueryVariables } from '../generated/operations.ts';
import { sendOperation } from '../service/send-operation.ts';
import { growPicture, joinPicture, type Part, type Picture, startPicture } from './picture.ts';
import { type Selection, toVariables } from './selection.ts';

/** Neighbours that one expansion brings at most. */
const neighboursAtOnce = 60;

/** Each part is asked once while the page is open, so that growing a picture asks only for what is new. */
const askPart = async (client: QueryClient, variables: GraphPartQueryVariables): Promise<Part> => {
  const { subgraph } = await client.fetchQuery({
    queryKey: [GraphPartDocument.toString(), variables],
    queryFn: ({ signal }) => sendOperation(GraphPartDocument, variables, signal),
  });
  return subgraph;
};

/**
 * The picture of an address: what is around the centre, then the neighbours of each entity that was expanded, in that
 * order, then the relations among all of them.
 * @throws ServiceError
 */
export async function loadPicture(client: QueryClient, selection: Selection): Promise<Picture> {
  const base = toVariables(selection);
  let picture = startPicture(await askPart(client, base));
  if (selection.expanded.length === 0) return picture;
  for (const id of selection.expanded) {
    const exclude = picture.nodes.filter((node) => node.id !== id).map((node) => node.id);
    const part = await askPart(client, {
      ...base,
      center: [id],
      depth: 1,
      exclude,
      maxNodes: neighboursAtOnce + 1,
    });
    picture = growPicture(picture, id, part, exclude.length);
  }
  const ids = picture.nodes.map(({ id }) => id);
  const all = await askPart(client, { ...base, center: null, ids, depth: 0, maxNodes: ids.length });
  return joinPicture(picture, all.edges);
}
