import type { SheetDefinition } from '../sheet-definition.ts';
import { attraction } from './attraction.ts';
import { chains } from './chains.ts';
import { clusters } from './clusters.ts';
import { firms } from './firms.ts';
import { parks } from './parks.ts';
import { projects } from './projects.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';

/** The sheets of the workbook, in their order. */
export const sheets: readonly SheetDefinition[] = [
  parks,
  clusters,
  chains,
  firms,
  projects,
  attraction,
  tasks,
  targets,
];
