import type { WholeGapProduct } from '../questions/gaps/whole-gaps.ts';
import type { GapFigure } from '../questions/gaps/gap-quantities.ts';
import { qualityOf } from './phrases.ts';
import type { Wording } from './wording.ts';

/** A number as people write it, with its unit. */
const quantity = (value: number, unit: string): string => `${value} ${unit}`;

/** Projects with their firms and modality. */
export const describeProjects = (words: Wording, { projects }: WholeGapProduct): string | null =>
  words.join(
    projects.map((project) =>
      words.qualify(project.project.name, [words.names(project.undertakers), ...qualityOf(words, project)]),
    ),
  );

/** Printed capacities with their holders. */
export const describeCapacities = (words: Wording, { capacities }: WholeGapProduct): string | null =>
  words.join(
    capacities.map((capacity) =>
      words.qualify(quantity(capacity.value, capacity.unit), [
        words.names(capacity.holders),
        capacity.qualifier,
        ...qualityOf(words, capacity),
      ]),
    ),
  );

/** Goals as printed. */
export const describeFigures = (words: Wording, figures: readonly GapFigure[]): string | null =>
  words.join(
    figures.map((figure) =>
      words.qualify(quantity(figure.value, figure.unit), [
        words.value('GapMeasure', figure.measure),
        figure.year === null ? null : String(figure.year),
        figure.isAddition ? words.pick('新增', 'to be added') : null,
        figure.qualifier,
      ]),
    ),
  );

/** Departments with their part, and by what they answer. */
export const describeDepartments = (
  words: Wording,
  { answerableDepartments }: WholeGapProduct,
): string | null =>
  words.join(
    answerableDepartments.map(({ department, role, via, subject, stated }) =>
      words.qualify(department.name, [
        words.value('ResponsibilityRole', role),
        `${words.value('GapDepartmentVia', via)}${words.pick('：', ': ')}${subject.name}`,
        stated === 'EXPLICIT' ? null : words.pick('推断', 'concluded'),
      ]),
    ),
  );
