/** What a page of the archive shows. `page` is the coverage of the page that the reader has open. */
export type Route =
  | { readonly view: 'page' }
  | { readonly view: 'article'; readonly id: string }
  | { readonly view: 'story'; readonly id: string }
  | { readonly view: 'entity'; readonly id: string };

const VIEWS_OF_ONE = ['article', 'story', 'entity'] as const;

/** The route in the query of an address; `page` where it names nothing. */
export function routeOf(query: string): Route {
  const given = new URLSearchParams(query);
  for (const view of VIEWS_OF_ONE) {
    const id = given.get(view);
    if (id) return { view, id };
  }
  return { view: 'page' };
}

/** The tab that the query of an address names in this session of the browser; null where it names none. */
export function tabOf(query: string, session: string): number | null {
  const given = new URLSearchParams(query);
  const tab = given.get('tab') ?? '';
  return given.get('session') === session && /^\d{1,15}$/.test(tab) ? Number(tab) : null;
}

/** The query of an address that leads to a route, with its question mark; empty for `page`. */
export function queryOf(route: Route): string {
  return route.view === 'page' ? '' : `?${route.view}=${encodeURIComponent(route.id)}`;
}
