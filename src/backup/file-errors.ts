import { InvalidInputError, type ShownError, StorageFailedError } from '../domain/errors.ts';

/** The sentence for a backup file that cannot be read or written; null for any other error. */
export function toFileError(file: string, cause: unknown): ShownError | null {
  switch ((cause as NodeJS.ErrnoException | null)?.code) {
    case 'ENOENT':
      return new InvalidInputError(`there is no ${file}, or no folder for it: correct the path`, {
        cause,
        messageZh: `没有 ${file}，或其所在文件夹不存在：请更正路径`,
      });
    case 'EISDIR':
      return new InvalidInputError(`${file} is a folder: name a file`, {
        cause,
        messageZh: `${file} 是文件夹：请写明文件`,
      });
    case 'EEXIST':
      return new InvalidInputError(
        `${file} is there already; choose another name, or replace it with --replace`,
        {
          cause,
          messageZh: `已有 ${file}；请换一个文件名，或加 --replace 覆盖它`,
        },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new StorageFailedError(
        `the disk is full; nothing was left behind: free some space, then try again`,
        {
          cause,
          messageZh: '磁盘已满，未留下任何文件：请腾出空间后再试',
        },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StorageFailedError(
        `this process may not use ${file}: give its user the permission, or use another place`,
        {
          cause,
          messageZh: `本进程无权使用 ${file}：请授权给运行用户，或换一个位置`,
        },
      );
    case undefined:
    default:
      return null;
  }
}
