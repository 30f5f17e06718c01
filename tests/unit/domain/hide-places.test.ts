import { describe, expect, test } from 'vitest';
import { listPlaces, loadConfig } from '../../../src/config.ts';
import {
  EngineRefusedError,
  EngineUnavailableError,
  InvalidInputError,
  type ShownError,
  StorageFailedError,
} from '../../../src/domain/errors.ts';
import { createPlaceHider } from '../../../src/domain/hide-places.ts';

const both = (
  text: string,
  ErrorClass: new (text: string, options: { messageZh: string }) => ShownError = StorageFailedError,
) => new ErrorClass(text, { messageZh: text });

describe('what a client is told', () => {
  test('names the setting in the place of the folder', () => {
    const hide = createPlaceHider(listPlaces(loadConfig({ GRAPH_URL: 'embedded:/srv/区 县/atlas' })));
    expect(
      hide(both('the disk of /srv/区 县/atlas is full: free some space (/srv/区 县/atlas/CURRENT)')).en,
    ).toBe('the disk of (GRAPH_URL) is full: free some space ((GRAPH_URL))');
  });

  test('names it for a relative folder too, however it is written', () => {
    const hide = createPlaceHider(listPlaces(loadConfig({ GRAPH_URL: 'embedded:./data/atlas' })));
    for (const folder of ['./data/atlas', 'data/atlas', `${process.cwd()}/data/atlas`])
      expect(hide(both(`the disk of ${folder} is full`)).zh).toBe('the disk of (GRAPH_URL) is full');
  });

  test('names neither the address nor the user of Neo4j, nor what a cause adds', () => {
    const settings = { GRAPH_URL: 'bolt://graph.intern:7687', GRAPH_USER: 'atlas', GRAPH_DATABASE: 'plans' };
    const hide = createPlaceHider(listPlaces(loadConfig(settings)));
    const refused = both(
      'Neo4j at bolt://graph.intern:7687 has no database plans and refuses the user atlas (atlases stay) (connect ECONNREFUSED 10.3.0.7:7687)',
      EngineRefusedError,
    );
    expect(hide(refused).en).toBe(
      'Neo4j at (GRAPH_URL) has no database (GRAPH_DATABASE) and refuses the user (GRAPH_USER) (atlases stay) (connect ECONNREFUSED (address))',
    );
  });

  test.each([
    ["EACCES: permission denied, open '/var/lib/atlas/x y.tmp'", "EACCES: permission denied, open '(path)'"],
    [String.raw`cannot read C:\data\atlas\store`, 'cannot read (path)'],
    [
      'reached neither http://10.0.0.1:80/a nor ::ffff:10.0.0.1',
      'reached neither (address) nor ::ffff:(address)',
    ],
    ['give it chown, chmod u+rwx, read/write and 3/4', 'give it chown, chmod u+rwx, read/write and 3/4'],
    ['无法写入/srv/data/atlas：请检查', '无法写入(path)：请检查'],
  ])('%s', (message, shown) => {
    expect(createPlaceHider()(both(message, EngineUnavailableError)).en).toBe(shown);
  });

  test('repeats what was asked, also where it looks like a path', () => {
    const error = new InvalidInputError('path "/tmp/x" is no download', { messageZh: '/tmp/x' });
    expect(createPlaceHider([{ setting: 'GRAPH_URL', text: '/tmp/x' }])(error)).toEqual({
      en: 'path "/tmp/x" is no download',
      zh: '/tmp/x',
    });
  });
});
