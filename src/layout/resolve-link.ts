/**
 * Where a link of an article leads: an address of http or https, one that is relative to the article's own resolved; undefined
 * when it is no such address, or leads into a chat of Discord, where a member would be invited by words of a source.
 */
export function resolveLink(url: string, articleUrl: string | undefined): string | undefined {
  // A site's generator would have put something else there.
  if (TEMPLATE.test(url)) return undefined;
  const address = URL.canParse(url) ? new URL(url) : resolve(url, articleUrl);
  if (address === undefined || !WEB.has(address.protocol) || address.username !== "" || address.password !== "") {
    return undefined;
  }
  return INVITE.test(`${address.host}${address.pathname}`) ? undefined : address.href;
}

function resolve(url: string, base: string | undefined): URL | undefined {
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** What a link may open: "javascript:" and "data:" stay text. */
const WEB: ReadonlySet<string> = new Set(["http:", "https:"]);

/** Matches "discord.gg/abc" and "www.discord.com/invite/abc"; not "discord.com/developers". */
const INVITE = /^(?:[^/]*\.)?(?:discord\.gg(?:\/|$)|discord(?:app)?\.com\/invite(?:\/|$))/iu;

/** Matches "{{ site.url }}/a" and "<path>"; not "/a?b=c". */
const TEMPLATE = /[{}<>]/u;
