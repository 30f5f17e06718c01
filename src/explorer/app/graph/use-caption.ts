import { useMemo } from 'react';
import { useLanguage } from '../language/language.tsx';
import { labelCodes, useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import type { Caption } from './canvas/compose-picture.ts';
import { graphWords } from './graph-words.ts';
import { countBy, type Picture } from './picture.ts';
import { modalities, type Selection } from './selection.ts';

/** Title, counts and legend of a picture, to be written onto its file. */
export function useCaption(title: string, selection: Selection, picture: Picture | undefined): Caption {
  const words = useWords(graphWords);
  const shared = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  return useMemo(() => {
    const kinds = countBy(picture?.nodes ?? [], ({ label }) => label);
    const states = countBy(picture?.edges ?? [], ({ modality }) => modality);
    const reach = [words.hops(selection.depth), words.directionOf[selection.direction]];
    const counts = words.counts(picture?.nodes.length ?? 0, picture?.edges.length ?? 0);
    const date = selection.asOf === null ? words.allDocuments : `${words.asOf} ${selection.asOf}`;
    const comma = language === 'zh' ? '，' : ', ';
    return {
      title,
      lines: [
        [...reach, counts, date].join(comma),
        `${shared.dataVersion}: ${picture?.part.datasetVersion ?? ''}`,
      ],
      kinds: labelCodes
        .filter((code) => kinds.has(code))
        .map((code) => ({ code, text: `${terms.label(code)} ${kinds.get(code) ?? 0}` })),
      modalities: [
        ...modalities
          .filter((code) => states.has(code))
          .map((code) => ({ code, text: `${terms.closed('Modality', code)} ${states.get(code) ?? 0}` })),
        { code: null, text: words.withoutModality },
      ],
    };
  }, [words, shared, terms, language, title, selection, picture]);
}
