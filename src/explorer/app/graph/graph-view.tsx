import type { Core } from 'cytoscape';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { partWords } from '../parts/part-words.ts';
import { Page } from '../parts/page.tsx';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { SavePicture } from './canvas/save-picture.tsx';
import { Changes } from './changes.tsx';
import { exportFormats, toExport } from './export-parameters.ts';
import { GraphControls } from './graph-controls.tsx';
import { graphWords } from './graph-words.ts';
import { LeftOutNote } from './left-out-note.tsx';
import { Legend } from './legend.tsx';
import { hideInPicture, type Picture } from './picture.ts';
import { PicturePane } from './picture-pane.tsx';
import { EdgeTable } from './tables/edge-table.tsx';
import { NodeTable } from './tables/node-table.tsx';
import { useFocusOnChosen } from './panel/use-focus-on-chosen.ts';
import { type Selection, type Showing, toVariables, withoutFilters } from './selection.ts';
import { useCaption } from './use-caption.ts';
import { useGraphActions } from './use-graph-actions.ts';
import { usePicture } from './use-picture.ts';

/** A picture with its choices, its legend, what is chosen in it, and the same as tables. */
export function GraphView({
  selection,
  showing,
}: {
  readonly selection: Selection;
  readonly showing: Showing;
}) {
  const words = useWords(graphWords);
  const { list } = useWords(partWords);
  const noKind = toVariables(selection).labels?.length === 0;
  const answer = usePicture(selection, !noKind);
  const whole = usePicture(withoutFilters(selection));
  const picture = useMemo(
    () => (answer.data && !noKind ? hideInPicture(answer.data, showing.hidden) : undefined),
    [answer.data, noKind, showing.hidden],
  );
  const [cy, setCy] = useState<Core | null>(null);
  const centers = (answer.data ?? whole.data)?.nodes.filter(({ distance }) => distance === 0) ?? [];
  const names = list(centers.map(({ name }) => name));
  const title = names === '' ? words.title : words.titleOf(names);
  const caption = useCaption(title, selection, picture);
  const error = answer.error ?? whole.error;
  return (
    <Page
      title={title}
      lead={words.lead}
      actions={
        picture && (
          <>
            <SavePicture cy={cy} caption={caption} />
            <ExportMenu
              table="subgraph"
              parameters={toExport(selection, showing, picture).parameters}
              formats={exportFormats}
            />
          </>
        )
      }
    >
      <GraphControls selection={selection} showing={showing} centers={centers} />
      {error !== null ? (
        <Failure error={error} onRetry={() => void answer.refetch()} />
      ) : noKind && whole.data ? (
        <>
          <Empty>{words.noKind}</Empty>
          <Legend selection={selection} picture={whole.data} whole={whole.data} />
        </>
      ) : picture && answer.data ? (
        <ShownPicture
          selection={selection}
          showing={showing}
          picture={picture}
          all={answer.data}
          whole={whole.data ?? answer.data}
          isOld={answer.isPlaceholderData}
          title={title}
          onReady={setCy}
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

interface ShownPictureProps {
  readonly selection: Selection;
  readonly showing: Showing;
  /** Without what is hidden. */
  readonly picture: Picture;
  /** With what is hidden. */
  readonly all: Picture;
  /** With nothing left out by kind, relation or modality. */
  readonly whole: Picture;
  readonly isOld: boolean;
  readonly title: string;
  readonly onReady: (cy: Core | null) => void;
}

function ShownPicture(props: ShownPictureProps) {
  const { selection, showing, picture, all, whole, isOld, title, onReady } = props;
  const words = useWords(graphWords);
  const actions = useGraphActions(selection, showing);
  const focus = useFocusOnChosen();
  const onShow = useCallback(
    (id: string) => {
      focus.wanted.current = id;
      actions.choose(id);
      // Of what was chosen before, the panel is there and nothing is drawn anew.
      if (showing.node === id) focus.heading.current?.focus();
    },
    [focus, actions, showing.node],
  );
  return (
    <div aria-busy={isOld}>
      <Changes selection={selection} showing={showing} picture={all} actions={actions} />
      <PicturePane
        title={title}
        showing={showing}
        picture={picture}
        all={all}
        isOld={isOld}
        focus={focus}
        actions={actions}
        onReady={onReady}
        leftOut={<LeftOutNote selection={selection} picture={all} actions={actions} />}
        legend={<Legend selection={selection} picture={picture} whole={whole} />}
      />
      <h2>{words.asTable}</h2>
      <NodeTable picture={picture} actions={actions} onShow={onShow} />
      <EdgeTable picture={picture} />
      <HowComputed answer={all.part} />
    </div>
  );
}
