import { useParams } from 'wouter';

/**
 * The id in the path of an entity's or a chain's address. The router decodes what stands between slashes only as far as
 * the slashes stay what they are, and ids hold colons and slashes of their own.
 */
export function usePathId(): string {
  const { id } = useParams<{ id: string }>();
  try {
    return decodeURIComponent(id);
  } catch (error) {
    // A stray per cent sign: an id that nothing has, which the view says.
    if (error instanceof URIError) return id;
    throw error;
  }
}
