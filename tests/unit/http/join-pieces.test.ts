import { expect, test } from 'vitest';
import { joinPieces } from '../../../src/http/join-pieces.ts';

test('pieces are joined in their order, texts and bytes', async () => {
  const pieces = ['a'.repeat(70_000), 'b', 'c', new Uint8Array([1, 2])];
  const joined: string[] = [];
  for await (const piece of joinPieces(pieces.slice(0, 3))) joined.push(new TextDecoder().decode(piece));
  expect(joined).toEqual(['a'.repeat(70_000), 'bc']);
  const bytes: Uint8Array[] = [];
  for await (const piece of joinPieces(pieces.slice(3))) bytes.push(piece);
  expect(bytes).toEqual([new Uint8Array([1, 2])]);
});

test('others have the event loop while pieces are made that take long', async () => {
  let turns = 0;
  let isOver = false;
  const take = (): void => {
    turns += 1;
    if (!isOver) setImmediate(take);
  };
  setImmediate(take);
  const seen: number[] = [];
  const made = function* (): Iterable<string> {
    for (let count = 0; count < 5; count += 1) {
      seen.push(turns);
      for (const until = performance.now() + 15; performance.now() < until;);
      yield 'x'.repeat(65_536);
    }
  };
  for await (const piece of joinPieces(made())) expect(piece.length).toBe(65_536);
  isOver = true;
  expect(new Set(seen).size).toBe(5);
});

test('a reader that waits makes the writer wait', async () => {
  let made = 0;
  const endless = function* (): Iterable<string> {
    for (;;) {
      made += 1;
      yield 'x'.repeat(65_536);
    }
  };
  const reader = joinPieces(endless())[Symbol.asyncIterator]();
  for (let count = 0; count < 3; count += 1) await reader.next();
  expect(made).toBe(3);
  await reader.return?.();
});
