import { convert } from './convert.ts';
import { describeDamage, isLeftOut } from './damage.ts';

const isFlag = (text: string) => text.startsWith('--');
const [source, target, ...more] = process.argv.slice(2).filter((text) => !isFlag(text));
const flags = process.argv.slice(2).filter(isFlag);
if (
  source === undefined ||
  target === undefined ||
  more.length > 0 ||
  flags.some((flag) => flag !== '--skip-damaged')
)
  throw new Error('usage: main.ts <source folder> <target folder> [--skip-damaged]');

const { damage, damageFile, weights, written } = await convert(
  source,
  target,
  flags.includes('--skip-damaged'),
);
console.log(
  [`damage by rule, outcome and place (all in ${damageFile}):`, ...describeDamage(damage)].join('\n'),
);
console.log(`${weights} weights left out: the source does not say what they measure`);
if (written) console.log(`${written.entities} entities, ${written.relations} relations in ${target}`);
else {
  const rows = new Set(damage.filter(isLeftOut).map(({ file, line }) => `${file}:${line}`)).size;
  console.error(
    `nothing was written: ${rows} rows are damaged; put them right, or leave them out with --skip-damaged`,
  );
  process.exitCode = 1;
}
