// Passages and queries for the bench, recombined from the text of development sets: natural vocabulary and word order at
// any size, and no passage twice.

/** A generator of numbers in [0, 1) that gives the same ones on every run (mulberry32). */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The first `size` passages: those of the sets as they stand, then ones whose every three words follow as in the sets. */
export function makePassages(sets, size, random) {
  const real = sets.flatMap((set, index) =>
    set.passages.map(({ id, text, title }) => ({ id: `${index}:${id}`, text, title })),
  );
  const passages = real.slice(0, size);
  const chain = buildChain(real);
  while (passages.length < size)
    passages.push({ id: `r${passages.length}`, text: walkChain(chain, 60 + Math.floor(random() * 80), random) });
  return passages;
}

/** Questions of the sets whose passage is among `passages`, at most `count`, spread over the sets. */
export function chooseQuestions(sets, passages, count, random) {
  const known = new Set(passages.map(({ id }) => id));
  const questions = sets.flatMap((set, index) =>
    set.queries.flatMap(({ text, relevant }) => {
      const ids = Object.keys(relevant).map((id) => `${index}:${id}`);
      return ids.length === 1 && known.has(ids[0]) ? [{ text, id: ids[0] }] : [];
    }),
  );
  return shuffle(questions, random).slice(0, count);
}

/** Known items: three words of a passage that are rare in the whole. */
export function makeKeywords(passages, count, random) {
  const frequency = new Map();
  for (const { text } of passages)
    for (const word of new Set(words(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return shuffle(passages, random)
    .slice(0, count)
    .map(({ id, text }) => {
      const rarest = [...new Set(words(text))].sort((a, b) => frequency.get(a) - frequency.get(b)).slice(0, 12);
      return { id, text: shuffle(rarest, random).slice(0, 3).join(" ") };
    });
}

/** The same queries with one letter of their longest word changed, doubled, dropped or swapped with the next. */
export function makeTypos(queries, random) {
  return queries.map(({ id, text }) => {
    const longest = words(text).sort((a, b) => b.length - a.length)[0] ?? "";
    const at = 1 + Math.floor(random() * Math.max(1, longest.length - 2));
    const edits = [
      `${longest.slice(0, at)}${longest.slice(at + 1)}`,
      `${longest.slice(0, at)}${longest[at]}${longest.slice(at)}`,
      `${longest.slice(0, at)}${longest[at + 1] ?? ""}${longest[at]}${longest.slice(at + 2)}`,
      `${longest.slice(0, at)}${"etaoinshr"[Math.floor(random() * 9)]}${longest.slice(at + 1)}`,
    ];
    const edited = edits[Math.floor(random() * edits.length)];
    return { id, text: text.replace(new RegExp(longest.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "iu"), edited) };
  });
}

function words(text) {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function buildChain(passages) {
  const chain = new Map();
  const starts = [];
  for (const { text } of passages) {
    const tokens = text.split(/\s+/u).filter((token) => token !== "");
    if (tokens.length > 2) starts.push([tokens[0], tokens[1]]);
    for (let i = 0; i + 2 < tokens.length; i += 1) {
      const key = `${tokens[i]} ${tokens[i + 1]}`;
      const next = chain.get(key);
      if (next === undefined) chain.set(key, [tokens[i + 2]]);
      else next.push(tokens[i + 2]);
    }
  }
  return { chain, starts };
}

function walkChain({ chain, starts }, length, random) {
  const tokens = [];
  while (tokens.length < length) {
    const next = chain.get(`${tokens.at(-2)} ${tokens.at(-1)}`);
    if (next === undefined || random() < 0.02) tokens.push(...starts[Math.floor(random() * starts.length)]);
    else tokens.push(next[Math.floor(random() * next.length)]);
  }
  return `${tokens.join(" ")}.`;
}

function shuffle(items, random) {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}
