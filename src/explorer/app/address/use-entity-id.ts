import { useParams } from 'wouter';

/** The id in the path of a view, such as `chain:qijiang/hotpot`. The router leaves `%2F` and its like as they are. */
export function useEntityId(): string {
  const { id = '' } = useParams();
  try {
    return decodeURIComponent(id);
  } catch {
    // A path that is no address of ours: the view says that it knows no such id.
    return id;
  }
}
