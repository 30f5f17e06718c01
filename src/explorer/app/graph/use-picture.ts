import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { loadPicture } from './load-picture.ts';
import type { Picture } from './picture.ts';
import type { Selection } from './selection.ts';

/** The picture of a selection; while another is on its way, the last one stays. */
export function usePicture(selection: Selection, enabled = true): UseQueryResult<Picture> {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['graph picture', selection],
    queryFn: () => loadPicture(client, selection),
    enabled,
    placeholderData: keepPreviousData,
  });
}
