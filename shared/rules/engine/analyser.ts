import { ownTopology, type OwnTopology } from '../../model/own-topology.ts';
import { sameRecord, type Patch } from '../../model/patch.ts';
import { isEmpty } from '../../net/interval-set.ts';
import type { Topology } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import { profileOf } from '../../providers/registry.ts';
import type { ProjectFacts } from '../../reach/facts.ts';
import { buildFacts, type LiveFacts } from '../../reach/live-facts.ts';
import { pairName, type Sight } from '../../reach/reads.ts';
import type { Touched } from '../../reach/record-index.ts';
import type { CheckOptions } from './check.ts';
import type { Finding } from './finding.ts';
import { judgeProject, judgeSubject, subjectsOf } from './judge.ts';
import { inOrder } from './order.ts';
import { createReadLog, type JudgedSubject, type ReadLog } from './read-log.ts';
import type { RuleContext } from './rule.ts';
import { waive } from './waiver.ts';

/** What a patch did to the findings: by id, each at most once. */
export interface FindingChanges {
  /** New findings, and those of a known id that say something else now. */
  readonly put: readonly Finding[];
  /** Ids of findings that are gone. */
  readonly removed: readonly string[];
}

/** Judges a document and keeps judging it, patch by patch: at any time the same findings as a check of the whole. */
export interface Analyser {
  readonly facts: ProjectFacts;
  readonly context: RuleContext;
  /** Sorted by severity, then rule in the order of the catalogue, then id. */
  findings(): readonly Finding[];
  finding(id: string): Finding | undefined;
  /** Takes a change of the document in and judges again what rests on what it touched. */
  apply(patch: Patch): FindingChanges;
}

/** Judges a topology by every rule under a provider's profile, ready to follow its patches. */
export function createAnalyser(topology: Topology, profile: ProviderProfile, options: CheckOptions = {}): Analyser {
  return new FollowingAnalyser(topology, profile, options);
}

const project = 'project';

class FollowingAnalyser implements Analyser {
  facts!: LiveFacts;
  context!: RuleContext;
  readonly #options: CheckOptions;
  readonly #own: OwnTopology;
  #log!: ReadLog;
  #subjects!: Map<string, JudgedSubject>;
  /** Findings before waivers; a subject without any has no entry. */
  #raw!: Map<JudgedSubject | typeof project, readonly Finding[]>;
  #byId = new Map<string, Finding>();

  constructor(topology: Topology, profile: ProviderProfile, options: CheckOptions) {
    this.#options = options;
    this.#own = ownTopology(topology);
    this.#judgeAll(profile);
  }

  findings(): readonly Finding[] {
    return inOrder([...this.#byId.values()]);
  }

  finding(id: string): Finding | undefined {
    return this.#byId.get(id);
  }

  apply(patch: Patch): FindingChanges {
    const before = this.#own.current.meta;
    this.#own.apply(patch);
    const { meta } = this.#own.current;
    if (meta.provider !== before.provider || !sameRecord(meta.quotas, before.quotas)) {
      return this.#startOver(before.provider);
    }
    return this.#judgeAgain(patch, this.facts.update(patch, this.#own.current));
  }

  /** Another provider, or other quotas, make another verdict of everything. */
  #startOver(before: string): FindingChanges {
    const { provider } = this.#own.current.meta;
    const { profile } = this.facts;
    const next = profile.id === before && provider !== before ? profileOf(provider) : undefined;
    const old = this.#byId;
    this.#byId = new Map();
    this.#judgeAll(next?.ok ? next.value : profile);
    return {
      put: [...this.#byId.values()].filter((finding) => !sameRecord(finding, old.get(finding.id))),
      removed: [...old.keys()].filter((id) => !this.#byId.has(id)),
    };
  }

  #judgeAll(profile: ProviderProfile): void {
    this.#log = createReadLog();
    this.facts = buildFacts(this.#own.current, profile, this.#log);
    this.context = { facts: this.facts, project: this.facts, profile, today: this.#options.today };
    this.#subjects = new Map();
    this.#raw = new Map();
    for (const subject of subjectsOf(this.facts)) {
      this.#subjects.set(keyOf(subject), subject);
      this.#judge(subject);
    }
    this.#rawOf(project, judgeProject(this.context));
    for (const findings of this.#raw.values()) for (const finding of findings) this.#put(finding);
  }

  #judge(subject: JudgedSubject): void {
    this.#log.begin(subject);
    this.#rawOf(subject, judgeSubject(this.facts, this.context, subject));
    this.#log.end();
  }

  #rawOf(subject: JudgedSubject | typeof project, findings: readonly Finding[]): void {
    if (findings.length > 0) this.#raw.set(subject, findings);
    else this.#raw.delete(subject);
  }

  #put(finding: Finding): void {
    this.#byId.set(finding.id, waive(finding, this.#own.current, this.#options.today));
  }

  #judgeAgain(patch: Patch, touched: Touched): FindingChanges {
    const dirty = this.#dirty(patch, touched);
    const old = new Map<string, Finding>();
    const fresh = new Map<string, Finding>();
    const swap = (subject: JudgedSubject | typeof project, judge: () => void): void => {
      for (const finding of this.#raw.get(subject) ?? []) old.set(finding.id, finding);
      judge();
      for (const finding of this.#raw.get(subject) ?? []) fresh.set(finding.id, finding);
    };
    for (const subject of dirty) swap(subject, () => this.#judge(subject));
    if (touched.outlines.size > 0 || touched.peerings.size > 0) {
      swap(project, () => this.#rawOf(project, judgeProject(this.context)));
    }
    this.#forgetGone(dirty);
    const removed = [...old.keys()].filter((id) => !fresh.has(id));
    for (const id of removed) this.#byId.delete(id);
    const changed = [...fresh.values()].filter((finding) => !sameRecord(finding, old.get(finding.id)));
    return { put: this.#waived(changed, patch), removed };
  }

  /** Puts the changed findings, and again those whose waiver came or went. */
  #waived(changed: readonly Finding[], patch: Patch): Finding[] {
    const ids = new Set(changed.map(({ id }) => id));
    for (const finding of changed) this.#put(finding);
    for (const change of patch.changes) {
      if (change.type !== 'waivers') continue;
      const known = this.#byId.get(change.id);
      if (!known) continue;
      const { waived: _, ...bare } = known;
      this.#put(bare);
      ids.add(change.id);
    }
    return [...ids].map((id) => this.#byId.get(id)!);
  }

  #dirty(patch: Patch, touched: Touched): ReadonlySet<JudgedSubject> {
    const dirty = new Set<JudgedSubject>();
    const addReaders = (what: Sight, id: string): void => {
      for (const reader of this.#log.readersOf(what, id)) dirty.add(reader);
    };
    for (const id of touched.outlines) {
      dirty.add(this.#subject('vpc', id));
      addReaders('outline', id);
      addReaders('inside', id);
    }
    for (const id of touched.links) {
      dirty.add(this.#subject('vpc', id));
      addReaders('links', id);
    }
    for (const id of touched.insides) {
      dirty.add(this.#subject('vpc', id));
      addReaders('inside', id);
    }
    for (const id of touched.peerings) {
      dirty.add(this.#subject('peering', id));
      addReaders('named', id);
    }
    if (!isEmpty(touched.owned[4]) || !isEmpty(touched.owned[6])) {
      for (const reader of this.#log.readersOfOwners(touched.owned)) dirty.add(reader);
    }
    for (const change of patch.changes) {
      if (change.type === 'requirements') dirty.add(this.#subject('requirement', change.id));
      if (change.type === 'gateways') addReaders('named', change.id);
      if (change.type !== 'peerings') continue;
      for (const peering of [change.before, change.after]) {
        if (peering) addReaders('between', pairName(peering.requester, peering.accepter));
      }
    }
    for (const id of this.#requirementsAbout(patch, touched)) dirty.add(this.#subject('requirement', id));
    return dirty;
  }

  /** Requirements whose ends are looked for among all subnets, so that no VPC tells of one that comes to be an end. */
  *#requirementsAbout(patch: Patch, { insides }: Touched): Generator<string> {
    const subnets = new Set(patch.changes.flatMap((change) => (change.type === 'subnets' ? [change.id] : [])));
    for (const { id, from, to } of this.facts.topology.requirements.values()) {
      for (const end of [from, to]) {
        if ('cidr' in end ? insides.size > 0 : 'subnet' in end && subnets.has(end.subnet)) yield id;
      }
    }
  }

  #subject(scope: JudgedSubject['scope'], id: string): JudgedSubject {
    const subject = { scope, id };
    const key = keyOf(subject);
    const known = this.#subjects.get(key);
    if (known) return known;
    this.#subjects.set(key, subject);
    return subject;
  }

  #forgetGone(dirty: ReadonlySet<JudgedSubject>): void {
    for (const subject of dirty) {
      const { vpcs, peerings, topology } = this.facts;
      const among = { vpc: vpcs, peering: peerings, requirement: topology.requirements }[subject.scope];
      if (among.has(subject.id)) continue;
      this.#log.forget(subject);
      this.#subjects.delete(keyOf(subject));
    }
  }
}

function keyOf({ scope, id }: JudgedSubject): string {
  return `${scope}:${id}`;
}
