/** Whether the image at that address is a badge: it says by what a project was built or tested, in words that change. */
export function isBadge(url: string): boolean {
  return BADGE.test(url);
}

/**
 * Matches "https://img.shields.io/a", "https://badgen.net/a", "https://github.com/a/b/workflows/ci/badge.svg" and
 * "https://codecov.io/gh/a/graph/badge.svg"; not "images/badge.png" and not "https://a.example/bridge.svg".
 */
const BADGE =
  /^https?:\/\/(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|circleci\.com)\/|^https?:\/\/\S*\/badges?(?:\.svg|\/)/iu;
