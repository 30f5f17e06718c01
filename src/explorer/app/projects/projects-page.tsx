import { useMemo } from 'react';
import { useParameter } from '../address/use-parameter.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Findings } from '../findings/findings.tsx';
import { ProjectListDocument, type ProjectListQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { DataTable } from '../parts/data-table.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { ProjectControls } from './project-controls.tsx';
import { idsAround, idsOf, toProjectRows } from './project-row.ts';
import styles from './projects.module.css';
import { projectsWords } from './projects-words.ts';
import { StageBoard } from './stage-board.tsx';
import { useChosenStages } from './use-chosen-stages.ts';
import { useProjectColumns } from './use-project-columns.tsx';

/** More than any dataset so far has; where there are more, the view says so. */
const projectsAsked = 1000;

/** The projects of the plans by stage: a board of the stages, and all projects as a table. */
export function ProjectsPage() {
  const words = useWords(projectsWords);
  const { chosen: stages } = useChosenStages();
  const choice = useChoice();
  const answer = useAnswer(ProjectListDocument, { ...choice, first: projectsAsked }, { keepOld: true });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <ExportMenu
          table="projects"
          parameters={{
            ...choice,
            includeWholeCluster: choice.includeWholeCluster ? 'true' : null,
            stages,
            first: String(projectsAsked),
          }}
          formats={['xlsx', 'csv']}
        />
      }
    >
      <ProjectControls />
      <Answered answer={answer}>{({ projectPipeline }) => <Pipeline pipeline={projectPipeline} />}</Answered>
    </Page>
  );
}

/** The arguments of the question as the address holds them; stages are chosen among the answer. */
function useChoice() {
  const [district] = useParameter('district', '');
  const [industry] = useParameter('industry', '');
  const [park] = useParameter('park', '');
  const [product] = useParameter('product', '');
  const [firm] = useParameter('firm', '');
  const [whole] = useParameter('wholeCluster', '');
  const [asOf] = useParameter('asOf', '');
  return {
    district: district || null,
    industry: industry || null,
    includeWholeCluster: industry !== '' && whole === 'yes',
    park: park || null,
    product: product || null,
    firm: firm || null,
    asOf: asOf || null,
  };
}

function Pipeline({ pipeline }: { readonly pipeline: ProjectListQuery['projectPipeline'] }) {
  const words = useWords(projectsWords);
  const choose = useChoose();
  const columns = useProjectColumns();
  const [district] = useParameter('district', '');
  const [asOf] = useParameter('asOf', '');
  const { chosen } = useChosenStages();
  const rows = useMemo(() => toProjectRows(pipeline.stages), [pipeline]);
  const shown = useMemo(
    () => (chosen.length === 0 ? rows : rows.filter(({ stage }) => chosen.includes(stage))),
    [rows, chosen],
  );
  const ids = useMemo(() => idsOf(shown), [shown]);
  const around = useMemo(() => idsAround(shown), [shown]);
  return (
    <>
      {pipeline.total === 0 ? (
        <Empty>
          <p>{choose(pipeline.emptyReason, pipeline.emptyReasonZh)}</p>
        </Empty>
      ) : (
        <>
          <StageBoard stages={pipeline.stages} />
          <Findings district={district} asOf={asOf} shown={ids} around={around} />
          <div className={styles['table']}>
            <DataTable
              caption={words.caption}
              columns={columns}
              rows={shown}
              rowKey={({ project }) => project.id}
            />
          </div>
        </>
      )}
      <HowComputed answer={pipeline} />
    </>
  );
}
