/** What the project uses of tar-stream, which has no types of its own. */
declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream';

  interface Header {
    readonly name: string;
    readonly size: number;
    readonly type: string;
  }

  interface Pack extends Readable {
    /** Without a body, gives the stream to write it to; calls back when it is whole. */
    entry(
      header: { readonly name: string; readonly size: number },
      done: (error?: Error | null) => void,
    ): Writable;
    finalize(): void;
  }

  interface Entry extends AsyncIterable<Buffer> {
    readonly header: Header;
    resume(): void;
  }

  interface Extract extends Writable, AsyncIterable<Entry> {}

  export function pack(): Pack;
  export function extract(): Extract;
}
