import { useWords } from '../language/use-words.ts';
import { serviceAddress } from '../service/send-operation.ts';
import { SessionEnd } from '../session/session-end.tsx';
import styles from './footer.module.css';
import { shellWords } from './shell-words.ts';

/** Where those go who write GraphQL. */
export function Footer() {
  const words = useWords(shellWords);
  return (
    <footer className={`${styles['footer']} screen-only`}>
      <span>{words.forAnalysts}</span>
      <a href={serviceAddress('graphiql/')}>{words.graphiql}</a>
      <a href={serviceAddress('api')}>{words.questions}</a>
      <SessionEnd />
    </footer>
  );
}
