import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import {
  EntityProjectsDocument,
  type EntityProjectsQuery,
  type EntityProjectsQueryVariables,
} from '../generated/operations.ts';
import { useLanguage } from '../language/language.tsx';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Answered, Note } from '../parts/states.tsx';
import { usePrinting } from '../parts/use-printing.ts';
import { useAnswer } from '../service/use-answer.ts';
import { EntityNames } from './entity-names.tsx';
import styles from './entity.module.css';
import { entityWords } from './entity-words.ts';
import { SectionBasis } from './section-basis.tsx';

type Pipeline = EntityProjectsQuery['projectPipeline'];
type Stage = Pipeline['stages'][number];

const projectsAsked = 200;
/** Stages with more open on a click. */
const openUpTo = 6;

/** Projects of a district, firm, park, product, industry or cluster, from idea to expansion. */
export function EntityProjects({
  of,
  cluster,
}: {
  readonly of: Partial<EntityProjectsQueryVariables>;
  /** Only projects that are tied to this cluster. */
  readonly cluster?: string;
}) {
  const words = useWords(entityWords);
  const answer = useAnswer(EntityProjectsDocument, {
    district: null,
    firm: null,
    park: null,
    product: null,
    industry: null,
    ...of,
    first: projectsAsked,
  });
  return (
    <section aria-labelledby="projects-title" id="projects">
      <div className={styles['sectionHead']}>
        <h2 id="projects-title">{words.projects}</h2>
        <Link
          className="screen-only"
          href={addresses.projects({ ...of } as Readonly<Record<string, string>>)}
        >
          {words.allProjects}
        </Link>
      </div>
      {cluster !== undefined && <p className={styles['soft']}>{words.projectsOfCluster}</p>}
      <Answered answer={answer}>
        {({ projectPipeline }) => (
          <Stages pipeline={projectPipeline} stages={stagesOf(projectPipeline, cluster)} />
        )}
      </Answered>
    </section>
  );
}

/** Sums of a stage are of all its projects: of a cluster's part of them none is known. */
const stagesOf = ({ stages }: Pipeline, cluster: string | undefined): readonly Stage[] =>
  cluster === undefined
    ? stages
    : stages.map((stage) => {
        const projects = stage.projects.filter(({ clusters }) =>
          clusters.some((tie) => tie.cluster.id === cluster),
        );
        return { ...stage, projects, count: projects.length, investment: { ...stage.investment, sum: null } };
      });

function Stages({ pipeline, stages }: { readonly pipeline: Pipeline; readonly stages: readonly Stage[] }) {
  const words = useWords(entityWords);
  const filled = stages.filter(({ count }) => count > 0);
  if (filled.length === 0) return <p className={styles['none']}>{words.noProjects}</p>;
  return (
    <>
      {filled.map((stage) => (
        <StageOfProjects key={stage.stage} stage={stage} />
      ))}
      {pipeline.truncated && <Note>{words.moreProjects(pipeline.total - projectsAsked)}</Note>}
      {/* The cap is said above, with where to see the rest. */}
      <SectionBasis answer={{ ...pipeline, truncated: false }} of={words.projects} />
    </>
  );
}

function StageOfProjects({ stage }: { readonly stage: Stage }) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const printing = usePrinting();
  const { count, investment, projects } = stage;
  return (
    <details className={styles['stage']} open={printing || count <= openUpTo}>
      <summary>
        <strong>{terms.closed('ProjectStage', stage.stage)}</strong>{' '}
        <span className={styles['count']}>{words.projectCount(count)}</span>
        {investment.sum !== null && (
          <span className={styles['soft']}>
            {' '}
            {words.investment(investment.sum.toLocaleString(language), investment.stated, investment.of)}
          </span>
        )}
      </summary>
      <ul className={styles['rows']}>
        {projects.map((project) => (
          <ProjectRow key={project.project.id} project={project} />
        ))}
      </ul>
      {projects.length < count && (
        <p className={styles['soft']}>{words.moreProjects(count - projects.length)}</p>
      )}
    </details>
  );
}

function ProjectRow({ project: row }: { readonly project: Stage['projects'][number] }) {
  const words = useWords(entityWords);
  const { language } = useLanguage();
  const { project, firms, places, stageText, cites } = row;
  const years = [project.startYear, project.endYear].filter((year) => year !== null);
  return (
    <li className={styles['row']}>
      <span className={styles['other']}>
        <EntityLink entity={project} />
      </span>
      <span className={styles['marks']}>
        {stageText !== null && (
          <span className={styles['soft']} lang="zh-CN">
            “{stageText}”
          </span>
        )}
        <Cites cites={cites} of={project.name} />
      </span>
      <span className={styles['attributes']}>
        {project.investmentYi !== null && (
          <span>{words.invests(project.investmentYi.toLocaleString(language))}</span>
        )}
        {years.length > 0 && <span>{[...new Set(years)].join('–')}</span>}
        {places.length > 0 && (
          <span>
            <EntityNames entities={places.map(({ place }) => place)} />
          </span>
        )}
        {firms.length > 0 && (
          <span>
            <EntityNames entities={firms.map(({ firm }) => firm)} />
          </span>
        )}
      </span>
    </li>
  );
}
