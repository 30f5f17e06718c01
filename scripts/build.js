// Builds the package into dist/: the service by tsc, the pages by vite. Plain JavaScript, because it runs from
// `npm install` on a fresh clone, before anything is compiled.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Runs the compiler with this very Node, which works on every platform and whatever is on the PATH. */
function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = /** @type {{ bin: { tsc: string } }} */ (JSON.parse(readFileSync(manifest, 'utf8')));
  execFileSync(
    process.execPath,
    [join(dirname(manifest), bin.tsc), '-p', join(root, 'tsconfig.build.json')],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}

/**
 * The pages ask no other host for anything: scripts, styles, fonts and workers are all in their own folder.
 * @param {string} folder of src/explorer
 * @param {string} name of the folder in dist/public
 */
async function buildPage(folder, name) {
  const { build } = await import('vite');
  await build({
    root: join(root, 'src/explorer', folder),
    // Relative addresses, so that a page also works below a path of a proxy.
    base: './',
    configFile: false,
    // Warnings speak of directives inside the libraries, a thousand lines of them.
    logLevel: 'error',
    build: {
      outDir: join(dist, 'public', name),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 8000,
      reportCompressedSize: false,
    },
    worker: { format: 'es' },
  });
  compressFiles(join(dist, 'public', name));
}

/**
 * Puts compressed files beside a page's own, once and not at each request.
 * @param {string} folder
 */
function compressFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|css|svg|json|txt|map)$/u.test(name)) continue;
    const content = readFileSync(join(folder, name));
    // Below that, headers weigh more than what is saved.
    if (content.length < 1024) continue;
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  }
}

/**
 * Whether the compiler and the bundler are installed: `npm install --omit=dev` leaves them out, and calls this all the
 * same.
 */
function hasTools() {
  const { resolve: find } = createRequire(import.meta.url);
  try {
    return Boolean(find('typescript/package.json') && find('vite/package.json'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}

if (!hasTools()) {
  console.error('dist/ was not built: run npm install without --omit=dev, then npm prune --omit=dev');
  process.exit(existsSync(join(dist, 'main.js')) ? 0 : 1);
}
/** Pages by the name of their folder in dist/public. */
const pages = new Map([
  ['graphiql', 'graphiql'],
  ['explorer', 'app'],
]);
const start = performance.now();
// `npm run build explorer` builds one page alone, for those who work on it.
const only = process.argv[2];
if (only !== undefined) {
  const folder = pages.get(only);
  if (folder === undefined) throw new Error(`${only} is no page; there are ${[...pages.keys()].join(', ')}`);
  await buildPage(folder, only);
} else {
  rmSync(dist, { recursive: true, force: true });
  compile();
  const commandLine = join(dist, 'cli/main.js');
  if (existsSync(commandLine)) chmodSync(commandLine, 0o755);
  for (const [name, folder] of pages) await buildPage(folder, name);
}
console.log(`built ${only ?? 'dist/'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
