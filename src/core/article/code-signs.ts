/** How many signs of code a line has, of different kinds: what it begins with alone is as good as two. */
export function countCodeSigns(words: string): number {
  if (NO_CODE.test(words)) return 0;
  let count = CODE_START.test(words) ? 2 : 0;
  for (const sign of SIGNS) if (sign.test(words)) count += 1;
  return count;
}

/** Whether a line reads as one of a paragraph does: words in a row, or the end of a sentence. A remark of a program does not. */
export function readsAsProse(words: string): boolean {
  if (REMARK.test(words)) return false;
  return WORDS_IN_A_ROW.test(words) || (SENTENCE_END.test(words) && WORDS.test(words));
}

/** Matches "$ ls", "jane@quay:~# ls", ">>> print", "#!/bin/sh" and "#include"; not "$5" and "#1". */
export const CODE_START =
  /^(?:[\w@.-]{0,30}(?::~)?[$%]\s[^\s\d]|>>>\s|#!\s?\/|#include\b|[\w@.-]{1,30}:~[^\s$#]{0,40}[$#]\s\S)/u;

/** Matches "| a | b |", "* one" and "-----"; not "|| exit". */
const NO_CODE = /^(?:\|\s|\+[-=]|[*•]\s|[-=~_*.\s]+$)/u;

/** Matches "# Copies it.", "// Copies it." and " * Copies it."; not "#1". */
const REMARK = /^(?:#+|\/\/+|\/\*+|\*|--|%|dnl)\s|^(?:\$|>>>)\s/u;

/** Matches "the boats lie on" and "记录，"; not "cp -a one two". */
const WORDS_IN_A_ROW = /(?:^|[\s«“"(])(?:\p{L}[\p{L}-]*[,;:]?\s+){3}\p{L}{2}|[，。；：、（]/u;

/** Matches the end of "It went away."; not of "cp a ." */
const SENTENCE_END = /(?<=\p{L}\p{L})[.!?…。！？]["”»)]?$/u;

/** Matches "went away"; not "away". */
const WORDS = /\p{L}\s+\p{L}/u;

const SIGNS: readonly RegExp[] = [
  // Matches "foo() {", "make \", "});" and "ls |"; not "it;".
  /[{}\\]$|\s[|&]{1,2}$|[)\]}"'];$|\w\s?=.*;$|^[)}\]]+[;,)]*$|;;$/u,
  // Matches "a && b", "x != y", "a => b", "$HOME", "main()", "2>/dev/null" and "<<EOF"; not "a & b", "$5" and "=".
  /&&|\|\||[!=<>+]=|=>|->|::|\d>|>&|<<\w|\$[({A-Za-z_]|\w\(\)|:=|\s>>?\s?[\w/.]/u,
  // Matches "LANG=C", "const a = 1" and "deb.src := b"; not "a, b = c".
  /^(?:export |local |let |const |var |my )?[\w.$@%-]{1,40}(?:\[[^\]]*\])?(?:\s?[:+?]?=\s?)[^\s=]/u,
  // Matches "if [ -e a ]; then", "for a in b:", "fi", "def go(a):" and "from a import b"; not "if it rains".
  /^(?:if|elif|while|for|case|until)\b.*(?:[{;:]|\bthen|\bdo|\bin)$|^(?:fi|done|esac|else|then|do|end|endif|endef)\b;?$|^def \w+\(|^class \w+[:({]|^function \w|^import [\w.]+;?$|^from [\w.]+ import /u,
  // Matches "chown(root, a);" and "run (1)"; not "go (home) now".
  /^[\w.:>$-]+\s?\([^()]*\)[;,]?$/u,
  // Matches "ls -a", "make --all" and "tar -xf a"; not "well - known" and "-a".
  /\S\s--?[A-Za-z][\w-]*(?:[\s=]|$)/u,
  // Matches "<menu>" and "</a>"; not "<jane@example.org>" and "<https://a>".
  /^<[/?!]?[A-Za-z][\w-]*(?:\s[^<>@]*)?\/?>/u,
  // Matches "/usr/bin/env", "~/a", "./run"; not "and/or" and "/ a".
  /^(?:\.{0,2}|~)\/[\w.]/u,
  // Matches "[ -e a ]", "{a,b}" and "argv[1]"; not "[1]" and "[see below]".
  /(?:^|\s)\[\s.*\s\]|\{[^{}\s]*\}|\w\[\w+\]/u,
  // Matches "# Copies it" and "// Copies it"; not "#1".
  /^(?:#+|\/\/+|\/\*+|dnl)(?:\s|$)/u,
  // Matches "sudo a", "apt-get update" and "git clone b"; not "make it".
  /^(?:#\s)?(?:sudo|apt|apt-get|apt-cache|dpkg|dpkg-\w+|dh_\w+|git|npm|npx|pip3?|curl|wget|chmod|chown|mkdir|ln|deb|deb-src)\s\S/u,
];
