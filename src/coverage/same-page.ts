import type { Facts } from './facts.ts';

/** Parts of an address that tell where a reader came from, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ref|ref_src|smid|ocid|xtor)=/i;

/** Finds the articles that are the page itself: the same id or the same address. */
export type SamePage = (page: { readonly id?: string; readonly url: string | null }) => ReadonlySet<number>;

export function openSamePage({ articleIds, urls }: Facts): SamePage {
  const byId = new Map(articleIds.map((id, article) => [id, article]));
  const byUrl = new Map<string, number[]>();
  for (const [article, url] of urls.entries()) {
    if (url === null) continue;
    const plain = plainUrl(url);
    byUrl.set(plain, [...(byUrl.get(plain) ?? []), article]);
  }
  return ({ id, url }) => {
    const own = id === undefined ? undefined : byId.get(id);
    const atUrl = url === null ? [] : (byUrl.get(plainUrl(url)) ?? []);
    return new Set(own === undefined ? atUrl : [own, ...atUrl]);
  };
}

/** An address without what does not tell pages apart: scheme, "www.", fragment, trailing slash, tracking. */
function plainUrl(url: string): string {
  const [address = '', query = ''] = url.trim().replace(/#.*$/, '').split('?', 2);
  const plain = address.replace(/^[a-z]+:\/\/(?:www\.|m\.)?/i, '').replace(/\/$/, '');
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  return kept.length > 0 ? `${plain}?${kept.sort().join('&')}` : plain;
}
