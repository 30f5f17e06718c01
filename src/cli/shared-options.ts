import { type Command, Option } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { findLanguage, type Language, parseLanguage } from './language.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly verbose?: true;
}

/** Options of the commands that open the graph; each stands over the variable of the environment. */
export interface GraphOptions {
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

export const addCommonOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--lang <zh|en>', 'language of messages')
        .argParser(parseLanguage)
        .default(findLanguage(), 'LANG'),
    )
    .option('--json', 'print the result as JSON')
    .option('--verbose', 'show where an error came from');

export const addGraphOptions = (command: Command): Command =>
  command
    .option('--url <address>', 'the graph: embedded:<folder>, bolt://… or neo4j://… (GRAPH_URL)')
    .option('--user <name>', 'user of the Neo4j (GRAPH_USER)')
    .option(
      '--password <text>',
      'password of the Neo4j; other users of this machine can see it, GRAPH_PASSWORD not',
    )
    .option('--database <name>', 'database of the Neo4j (GRAPH_DATABASE)');

/** A command on a dataset was given none, and SEED_DIR names none either. */
export const toMissingFolderError = (): InvalidInputError =>
  new InvalidInputError('name the folder of a dataset', { messageZh: '请指明数据集所在的文件夹' });

/** The settings of the environment under those of the command line. */
export const toConfig = (options: ConfigOptions): Config => withOptions(loadConfig(), options);

type ConfigOptions = GraphOptions & { readonly documents?: string };

/** Settings with the options of a command line over them. */
export function withOptions(config: Config, options: ConfigOptions): Config {
  const { graph } = config;
  return {
    ...config,
    graph: {
      ...graph,
      url: options.url ?? graph.url,
      user: options.user ?? graph.user,
      password: options.password ?? graph.password,
      database: options.database ?? graph.database,
    },
    documentsDir: options.documents ?? config.documentsDir,
  };
}
