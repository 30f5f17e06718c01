import { createGiveWay } from '../domain/give-way.ts';

const enough = 65_536;

/** Small pieces as larger ones, so that not every line is a write of its own; between them others get the event loop. */
export async function* joinPieces(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const giveWay = createGiveWay();
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < enough) continue;
      yield encoder.encode(text);
      text = '';
    } else yield piece;
    await giveWay();
  }
  if (text !== '') yield encoder.encode(text);
}
