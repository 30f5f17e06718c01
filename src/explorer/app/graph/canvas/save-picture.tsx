import type { Core } from 'cytoscape';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { graphWords } from '../graph-words.ts';
import { type Caption, composePicture } from './compose-picture.ts';
import { useGround } from './ground.ts';

/** Characters that file systems do not take. */
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu;

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address would hold the picture in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves the picture as it is seen, with title and legend, on the ground that the page has. */
export function SavePicture({ cy, caption }: { readonly cy: Core | null; readonly caption: Caption }) {
  const words = useWords(graphWords);
  const ground = useGround();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async (drawn: Core): Promise<void> => {
    setState('busy');
    const blob = await composePicture(drawn, caption, ground).catch(() => null);
    if (blob) download(blob, `${caption.title.replaceAll(unfit, ' ')}.png`);
    setState(blob ? 'idle' : 'failed');
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={cy === null || state === 'busy'}
        onClick={() => {
          if (cy) void save(cy);
        }}
      >
        {state === 'busy' ? words.saving : words.savePicture}
      </button>
      {state === 'failed' && <span role="alert">{words.tooLarge}</span>}
    </>
  );
}
