/** Which sets of candidate sites may be chosen. Candidates are numbered from 0. */
export interface SiteRules {
  /** Number of candidates. */
  readonly candidates: number;
  /** Sites to choose at most. */
  readonly sites: number;
  /** Candidates that must be chosen. */
  readonly keep: readonly number[];
  /** Candidates that must not be chosen. */
  readonly refuse: readonly number[];
  /** Pairs of which at most one may be chosen. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** Sets of which at most `most` may be chosen: the temporary bases that one parent can carry. */
  readonly groups: readonly { readonly members: readonly number[]; readonly most: number }[];
}

/** Rules without any restriction but the number of sites. */
export function freeChoice(candidates: number, sites: number): SiteRules {
  return { candidates, sites, keep: [], refuse: [], conflicts: [], groups: [] };
}

/** Why no set of sites satisfies the rules; `null` when the kept ones alone do. */
export type RulesProblem =
  | 'no-candidates'
  | 'more-sites-than-candidates'
  | 'more-kept-than-sites'
  | 'kept-and-refused'
  | 'kept-in-conflict'
  | 'kept-over-group-limit'
  | null;

/** Looks for contradictions before anything is solved, so that the answer is a sentence and not an empty result. */
export function checkRules(rules: SiteRules): RulesProblem {
  const refused = new Set(rules.refuse);
  const kept = new Set(rules.keep);
  const allowed = rules.candidates - refused.size;
  if (allowed <= 0) return 'no-candidates';
  if (rules.sites > allowed) return 'more-sites-than-candidates';
  if (kept.size > rules.sites) return 'more-kept-than-sites';
  if (rules.keep.some(candidate => refused.has(candidate))) return 'kept-and-refused';
  if (rules.conflicts.some(([a, b]) => kept.has(a) && kept.has(b))) return 'kept-in-conflict';
  const overLimit = rules.groups.some(
    ({ members, most }) => members.filter(member => kept.has(member)).length > most,
  );
  return overLimit ? 'kept-over-group-limit' : null;
}

/** Keeps count of what may still be chosen while sites are chosen one by one. */
export interface OpenChoice {
  mayChoose(candidate: number): boolean;
  choose(candidate: number): void;
  readonly chosen: readonly number[];
}

/** Starts with the kept candidates chosen. */
export function openChoice(rules: SiteRules): OpenChoice {
  const chosen: number[] = [];
  const closed = new Uint8Array(rules.candidates);
  for (const candidate of rules.refuse) closed[candidate] = 1;
  const left = rules.groups.map(group => group.most);
  const choose = (candidate: number) => {
    chosen.push(candidate);
    closed[candidate] = 1;
    for (const [a, b] of rules.conflicts) {
      if (a === candidate) closed[b] = 1;
      if (b === candidate) closed[a] = 1;
    }
    rules.groups.forEach(({ members }, group) => {
      if (!members.includes(candidate)) return;
      left[group]--;
      if (left[group] <= 0) for (const member of members) closed[member] = 1;
    });
  };
  rules.groups.forEach(({ members, most }) => {
    if (most <= 0) for (const member of members) closed[member] = 1;
  });
  for (const candidate of new Set(rules.keep)) choose(candidate);
  return {
    chosen,
    choose,
    mayChoose: candidate => closed[candidate] === 0 && chosen.length < rules.sites,
  };
}
