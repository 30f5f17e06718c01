import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const grammar = new URL('gexf-1.3.rng', import.meta.url);

/** What xmllint finds wrong with a GEXF file; nothing, when it keeps the grammar. */
export async function checkGexf(bytes: Uint8Array): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'export.gexf', contents: bytes },
    schema: await readFile(grammar, 'utf8'),
    extension: 'relaxng',
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}

/** What xmllint finds wrong with any XML. */
export async function checkXml(bytes: Uint8Array): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'export.xml', contents: bytes },
    normalization: 'c14n',
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}
