import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { shellWords } from './shell-words.ts';

/** An address that no view has. */
export function NotFoundPage() {
  const words = useWords(shellWords);
  return (
    <Page title={words.notFound}>
      <p>{words.notFoundText}</p>
    </Page>
  );
}
