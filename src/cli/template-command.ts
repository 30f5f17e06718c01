import type { Command } from 'commander';
import { writeTemplate } from '../dataset/workbook/export-workbook.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { ontology } from '../domain/ontology/ontology.ts';
import { say } from './language.ts';
import { refuseExisting } from './refuse-existing.ts';
import { addCommonOptions, type CommonOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface TemplateCommandOptions extends CommonOptions {
  readonly replace?: true;
}

const examples = `
Examples:
  $ chain-atlas template plan.xlsx
  $ chain-atlas import plan.xlsx --dry-run        (once it is filled in)

docs/workbook.zh.md takes you through one district.`;

/** `chain-atlas template <file>` */
export function addTemplateCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('template <file>')
    .description('write an empty workbook (.xlsx) for the plan of one district')
    .option('--replace', 'replace a file of this name')
    .addHelpText('after', examples)
    .action(async (file: string, options: TemplateCommandOptions) => {
      if (!/\.xlsx$/iu.test(file))
        throw new InvalidInputError(`${file} does not end in .xlsx`, {
          messageZh: `文件名 ${file} 应以 .xlsx 结尾`,
        });
      if (!options.replace) await refuseExisting(file);
      await writeTemplate(file, ontology);
      terminal.out(
        options.json
          ? `${JSON.stringify({ file })}\n`
          : say(options.lang, `${file} is ready to be filled in\n`, `已生成 ${file}，请在 Excel 中填写\n`),
      );
    });
  addCommonOptions(command);
}
