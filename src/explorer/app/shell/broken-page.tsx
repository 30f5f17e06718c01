import { Component, type ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { shellWords } from './shell-words.ts';

interface Props {
  /** Another view gets another chance. */
  readonly path: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps the rest of the page usable when a view fails, and says so. */
export class BrokenPage extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate({ path }: Props): void {
    if (this.state.error && path !== this.props.path) this.setState({ error: null });
  }

  override render(): ReactNode {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children;
  }
}

function Broken({ error }: { readonly error: Error }) {
  const words = useWords(shellWords);
  return (
    <Page title={words.broken}>
      <p>{words.brokenText}</p>
      <p>
        <code>{error.message}</code>
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </Page>
  );
}
