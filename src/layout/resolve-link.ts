import type { Article } from "../core/article/article.ts";

/** Where an article is: its file, and its address where it has one. */
export interface ArticlePlace extends Pick<Article, "id"> {
  readonly url?: string | undefined;
}

/**
 * Where a link of an article leads: an address of http or https, one that is relative to the article's own resolved; undefined
 * when it is no such address, or leads into a chat of Discord, where a member would be invited by words of a source.
 */
export function resolveLink(url: string, article: ArticlePlace): string | undefined {
  // A site's generator would have put something else there.
  if (TEMPLATE.test(url)) return undefined;
  const address = URL.canParse(url) ? new URL(url) : resolve(url, article);
  if (address === undefined || !WEB.has(address.protocol) || address.username !== "" || address.password !== "") {
    return undefined;
  }
  return INVITE.test(`${address.host}${address.pathname}`) ? undefined : address.href;
}

function resolve(url: string, { id, url: own }: ArticlePlace): URL | undefined {
  if (own === undefined || !URL.canParse(own)) return undefined;
  const page = new URL(own);
  const shown = page.pathname;
  const ownFile = FILE.exec(id)?.groups?.name ?? "";
  const isIndex = INDEX.test(ownFile);
  // The address of a folder may lack its slash.
  if (isIndex && PLAIN_NAME.test(page.pathname) && !url.startsWith("#")) page.pathname += "/";
  const file = SOURCE_FILE.exec(url)?.groups;
  if (file === undefined || SOURCE_NAME.test(page.pathname))
    return URL.canParse(url, page.href) ? new URL(url, page.href) : undefined;
  const { path = "", name = "", rest = "" } = file;
  const target = INDEX.test(name) ? "" : name;
  // Beside the file of a page with a folder of its own (“guide/intro.md” at “/guide/intro/”) is beside that folder.
  if (shown.endsWith("/") && !isIndex) page.pathname = shown.slice(0, -1);
  const ending = target === "" ? "" : shown.endsWith("/") ? "/" : (PAGE_ENDING.exec(shown)?.[0] ?? "");
  const site = `${path}${target}${ending}${rest}`;
  return URL.canParse(site, page.href) ? new URL(site === "" ? "." : site, page.href) : undefined;
}

/** What a link may open: "javascript:" and "data:" stay text. */
const WEB: ReadonlySet<string> = new Set(["http:", "https:"]);

/** Matches the "intro" of "guide/intro.md"; not "guide/". */
const FILE = /(?<name>[^/]+?)(?:\.\w+)?$/u;
/** Matches the names of the file that is a folder's own page; not "indexes". */
const INDEX = /^_?(?:index|readme)$/iu;
/** Matches the end of "/guide"; not of "/guide/" and "/guide.html". */
const PLAIN_NAME = /\/[^/.]+$/u;
/** Matches "../setup.md#top" and "a.mdx"; not "/setup.md", which is the site's to read, "setup" and "a.html". */
const SOURCE_FILE =
  /^(?<path>(?:[^/?#:][^?#:]*\/)?)(?<name>[^/?#:]+)\.(?:md|mdx|markdown|rst|adoc|txt)(?<rest>[?#].*)?$/iu;
/** Matches the end of "/blob/main/intro.md", where files are shown by their names; not of "/intro". */
const SOURCE_NAME = /\.(?:md|mdx|markdown|rst|adoc|txt)$/iu;
/** Matches the end of "/intro.html"; not of "/intro". */
const PAGE_ENDING = /\.html?$/iu;

/** Matches "discord.gg/abc" and "www.discord.com/invite/abc"; not "discord.com/developers". */
const INVITE = /^(?:[^/]*\.)?(?:discord\.gg(?:\/|$)|discord(?:app)?\.com\/invite(?:\/|$))/iu;

/** Matches "{{ site.url }}/a" and "<path>"; not "/a?b=c". */
const TEMPLATE = /[{}<>]/u;
