/** What stands behind `?` of a view's address; null and empty values are left out. */
type Parameters = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const withParameters = (path: string, parameters: Parameters = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value ?? []].flat()) if (one !== '') search.append(name, one);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

const view =
  (path: string) =>
  (parameters?: Parameters): string =>
    withParameters(path, parameters);

/** The addresses of the views, each of which can be shared: links are made here and nowhere else. */
export const addresses = {
  home: view('/'),
  search: view('/search'),
  compare: view('/compare'),
  chains: view('/chains'),
  chain: (id: string, parameters?: Parameters) =>
    withParameters(`/chains/${encodeURIComponent(id)}`, parameters),
  gaps: view('/gaps'),
  courting: view('/courting'),
  graph: view('/graph'),
  entity: (id: string, parameters?: Parameters) =>
    withParameters(`/entities/${encodeURIComponent(id)}`, parameters),
  facts: view('/facts'),
  responsibilities: view('/responsibilities'),
  projects: view('/projects'),
  targets: view('/targets'),
  conflicts: view('/conflicts'),
} as const;
