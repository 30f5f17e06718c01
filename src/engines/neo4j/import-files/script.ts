import type { ImportTable } from './import-tables.ts';
import { listSeparatorName } from './csv-text.ts';

/** The script that loads the files, beside them. */
export const scriptFile = 'import.sh';

/** The rows of one table that have the same columns: a file of headings and one of rows. */
export interface ImportFile extends Pick<ImportTable, 'kind'> {
  /** Paths within the folder. */
  readonly header: string;
  readonly data: string;
}

const bytesPerMegabyte = 1024 * 1024;
/** What neo4j-admin takes by itself. */
const usualBufferMegabytes = 4;
/** Of UTF-16, in UTF-8. */
const mostBytesPerUnit = 3;

/** What neo4j-admin has to be told of the lines. */
export interface LineFigures {
  /** Characters of the longest one. */
  readonly longest: number;
  /** No text has a line break: files can be read by several threads. */
  readonly areSingle: boolean;
}

/**
 * A script that calls `neo4j-admin database import full`, which stops at the first bad row. Its arguments go to
 * neo4j-admin. A line has to fit into the buffer that files are read with.
 */
export function toScript(files: readonly ImportFile[], { longest, areSingle }: LineFigures): string {
  const lineMegabytes = Math.ceil((2 * mostBytesPerUnit * longest) / bytesPerMegabyte);
  const options = [
    `--array-delimiter=${listSeparatorName}`,
    '--input-encoding=UTF-8',
    `--multiline-fields=${!areSingle}`,
    '--bad-tolerance=0',
    `--read-buffer-size=${Math.max(usualBufferMegabytes, lineMegabytes)}m`,
    '--report-file="${TMPDIR:-/tmp}/chain-atlas-import.report"',
    ...files.map(({ kind, header, data }) => `--${kind}=${header},${data}`),
  ];
  return `#!/bin/sh
# Loads these files into a database of Neo4j that is empty or, with --overwrite-destination, is emptied before.
# The server is stopped, or the database is; neo4j-admin is on the PATH, and runs as the user of the server.
# 将本文件夹装入 Neo4j 的空数据库；加 --overwrite-destination 则先清空原有数据。请先停止服务器，
# 并以运行服务器的用户执行；neo4j-admin 须在 PATH 中。
#   ./import.sh [--overwrite-destination] [--max-off-heap-memory=8G …]
set -eu
cd "$(dirname "$0")"
exec neo4j-admin database import full "\${GRAPH_DATABASE:-neo4j}" "$@" \\
  ${options.join(' \\\n  ')}
`;
}
