import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../language/use-words.ts';
import { endSession, readSession } from './session.ts';
import { sessionWords } from './session-words.ts';

/** Ends the session of this browser; nothing where none is held. */
export function SessionEnd() {
  const words = useWords(sessionWords);
  const client = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: readSession });
  const ending = useMutation({ mutationFn: endSession, onSuccess: () => client.resetQueries() });
  if (session.data?.held !== true) return null;
  return (
    <button type="button" className="button" data-kind="plain" onClick={() => ending.mutate()}>
      {words.end}
    </button>
  );
}
