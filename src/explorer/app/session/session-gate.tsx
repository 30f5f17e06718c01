import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../language/use-words.ts';
import { Failure } from '../parts/states.tsx';
import { openSession } from './session.ts';
import styles from './session-gate.module.css';
import { sessionWords } from './session-words.ts';
import { useSessionNeeded } from './use-session-needed.ts';

/** Asks for a token as soon as an answer is refused for want of one, and then asks all questions again. */
export function SessionGate() {
  const needed = useSessionNeeded();
  return (
    <ModalOverlay className={styles['overlay'] ?? ''} isOpen={needed} isKeyboardDismissDisabled>
      <Modal>
        <Dialog className={styles['dialog'] ?? ''}>
          <TokenForm />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function TokenForm() {
  const words = useWords(sessionWords);
  const client = useQueryClient();
  const [token, setToken] = useState('');
  const opening = useMutation({
    mutationFn: openSession,
    onSuccess: () => client.resetQueries(),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (token.trim() !== '') opening.mutate(token.trim());
  };
  return (
    <form onSubmit={submit}>
      <Heading slot="title">{words.title}</Heading>
      <p>{words.why}</p>
      <label className={styles['field']}>
        <span>{words.token}</span>
        <input
          className="field"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
      </label>
      {opening.isError && <Failure error={opening.error} />}
      <button type="submit" className="button" data-kind="main" disabled={opening.isPending}>
        {words.enter}
      </button>
    </form>
  );
}
