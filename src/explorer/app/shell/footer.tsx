import { useWords } from '../language/use-words.ts';
import { serviceAddress } from '../service/send-operation.ts';
import { SessionEnd } from '../session/session-end.tsx';
import styles from './footer.module.css';
import { shellWords } from './shell-words.ts';

// The service says in the page when it has no editor.
const hasGraphiql = document.querySelector('meta[name=graphiql][content=off]') === null;

/** Where those go who write GraphQL. */
export function Footer() {
  const words = useWords(shellWords);
  return (
    <footer className={`${styles['footer']} screen-only`}>
      <span>{words.forAnalysts}</span>
      {hasGraphiql && <a href={serviceAddress('graphiql/')}>{words.graphiql}</a>}
      <a href={serviceAddress('api')}>{words.questions}</a>
      <SessionEnd />
    </footer>
  );
}
