import type { ReactNode } from 'react';
import { useListParameter, useParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import {
  ConflictListDocument,
  type ConflictListQuery,
  type ListedConflictFragment,
  LookAlikeListDocument,
} from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty, Note } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { ConflictControls } from './conflict-controls.tsx';
import { lookAlikeKind } from './conflict-kinds.ts';
import { ConflictList } from './conflict-list.tsx';
import { conflictsWords } from './conflicts-words.ts';
import { KindTiles } from './kind-tiles.tsx';

/** Contradictions within and between documents, their sides beside each other. */
export function ConflictsPage() {
  const words = useWords(conflictsWords);
  const [district] = useParameter('district', '');
  const [document] = useParameter('document', '');
  const [about] = useParameter('about', '');
  const [asOf] = useParameter('asOf', '');
  const [kinds] = useListParameter('kinds');
  const choice = {
    district: district || null,
    document: document || null,
    about: about || null,
    asOf: asOf || null,
  };
  const withLookAlikes = kinds.includes(lookAlikeKind);
  const answer = useAnswer(ConflictListDocument, choice, { keepOld: true });
  const lookAlikes = useAnswer(LookAlikeListDocument, choice, { keepOld: true, enabled: withLookAlikes });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <ExportMenu
          table="conflicts"
          parameters={{ ...choice, kinds, first: '1000' }}
          formats={['xlsx', 'csv']}
        />
      }
    >
      <ConflictControls />
      <Answered answer={answer}>
        {({ conflictReport }) => (
          <Report report={conflictReport}>
            {withLookAlikes ? (
              <Answered answer={lookAlikes}>
                {(more) => (
                  <>
                    <Note>{words.lookAlikeNote}</Note>
                    <ConflictList
                      conflicts={[...conflictReport.conflicts, ...more.conflictReport.lookAlikes].filter(
                        ofKinds(kinds),
                      )}
                    />
                  </>
                )}
              </Answered>
            ) : (
              <ConflictList conflicts={conflictReport.conflicts.filter(ofKinds(kinds))} />
            )}
          </Report>
        )}
      </Answered>
    </Page>
  );
}

const ofKinds =
  (kinds: readonly string[]) =>
  ({ conflict }: ListedConflictFragment): boolean =>
    kinds.length === 0 || kinds.includes(conflict.kind);

function Report({
  report,
  children,
}: {
  readonly report: ConflictListQuery['conflictReport'];
  readonly children: ReactNode;
}) {
  const choose = useChoose();
  const counts = new Map<string, number>([
    ...report.counts.map(({ kind, conflicts }) => [kind, conflicts] as const),
    [lookAlikeKind, report.lookAlikesTotal],
  ]);
  return (
    <>
      <KindTiles counts={counts} />
      {report.total + report.lookAlikesTotal === 0 ? (
        <Empty>
          <p>{choose(report.emptyReason, report.emptyReasonZh)}</p>
        </Empty>
      ) : (
        children
      )}
      <HowComputed answer={report} />
    </>
  );
}
