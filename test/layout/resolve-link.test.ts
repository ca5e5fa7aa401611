import { expect, test } from "vitest";
import { resolveLink } from "../../src/layout/resolve-link.ts";

const SITE = "https://a.example";

test.each([
  ["a page beside a page", "guide/intro.md", "/guide/intro", "setup", "/guide/setup"],
  ["a file beside a page", "guide/intro.md", "/guide/intro", "setup.md", "/guide/setup"],
  ["a file beside a page, as it stands here", "guide/intro.md", "/guide/intro", "./setup.md#top", "/guide/setup#top"],
  ["a file beside a page that has a folder", "guide/intro.md", "/guide/intro/", "setup.md", "/guide/setup/"],
  ["a file above a page that has a folder", "guide/intro.md", "/guide/intro/", "../faq.md", "/faq/"],
  ["a page beside a page that has a folder", "guide/intro.md", "/guide/intro/", "../setup/", "/guide/setup/"],
  ["a file beside a page with an ending", "guide/intro.md", "/guide/intro.html", "setup.md", "/guide/setup.html"],
  ["a file beside a folder's own page", "guide/index.md", "/guide/", "setup.md", "/guide/setup/"],
  ["a file beside a folder's own page without its slash", "guide/README.md", "/guide", "setup.md", "/guide/setup"],
  ["a page beside a folder's own page without its slash", "guide/index.md", "/guide", "setup", "/guide/setup"],
  ["a place on a folder's own page without its slash", "guide/index.md", "/guide", "#top", "/guide#top"],
  ["a folder's own page", "guide/intro.md", "/guide/intro", "index.md", "/guide/"],
  ["a file beside a file", "guide/intro.md", "/blob/main/guide/intro.md", "setup.md", "/blob/main/guide/setup.md"],
  ["an address from the site's root", "guide/intro.md", "/guide/intro/", "/setup", "/setup"],
])("a link to %s leads there", (_claim, id, own, url, address) => {
  expect(resolveLink(url, { id, url: `${SITE}${own}` })).toBe(`${SITE}${address}`);
});
