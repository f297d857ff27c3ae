import { MOST_EDITS, type Compared, type ComparedAccounts, type Nearest } from './comparedAccounts';
import { domainsApart } from './domainsApart';
import { SegmentIndex } from './segmentIndex';

/** So few are compared one by one. */
const FEW = 64;
/** Of more domains than these, none is passed over: telling which takes longer than comparing. */
const MOST_DOMAINS = 64;
/** For how many domains that were asked for is kept which others are near. */
const MOST_KEPT = 256;

/** What is left of a local part without the characters that all of a group share. */
type CoreOf = (local: string) => string;

/** Accounts of one domain: without what all share, the edits between them stay the same. */
interface OfDomain {
  readonly domain: string;
  readonly numbers: number[];
  oneEdit: SegmentIndex | null;
  mostEdits: SegmentIndex | null;
}

/** Accounts whose local parts begin or end alike, and the nearest of them. */
export class AlikeAccounts {
  readonly numbers: number[] = [];
  private domains: ReadonlyMap<string, OfDomain> | null = null;
  private readonly near = new Map<string, readonly OfDomain[]>();

  constructor(
    private readonly accounts: ComparedAccounts,
    private readonly coreOf: CoreOf,
  ) {}

  /** Makes `nearest` the nearest of what it was and of these. Never throws. */
  search(wanted: Compared, nearest: Nearest): void {
    if (this.numbers.length <= FEW) return this.accounts.compare(wanted, this.numbers, nearest);
    this.domains ??= this.byDomain();
    const own = this.domains.get(wanted.domain);
    if (own) this.searchCores(own, wanted, nearest);
    if (this.domains.size > MOST_DOMAINS) {
      return this.accounts.compare(wanted, this.numbers, nearest);
    }
    for (const { numbers } of this.nearDomains(wanted.domain, this.domains)) {
      this.accounts.compare(wanted, numbers, nearest);
    }
  }

  /** One edit first: where many are alike, most are found at once and the others passed over. */
  private searchCores(own: OfDomain, wanted: Compared, nearest: Nearest): void {
    const core = this.coreOf(wanted.local);
    const compare = (numbers: readonly number[]): void => {
      this.accounts.compare(wanted, numbers, nearest);
    };
    own.oneEdit ??= this.indexOf(own, 1);
    own.oneEdit.find(core, compare);
    if (nearest.edits <= 1) return;
    own.mostEdits ??= this.indexOf(own, MOST_EDITS);
    own.mostEdits.find(core, compare);
  }

  private indexOf({ numbers }: OfDomain, most: number): SegmentIndex {
    const index = new SegmentIndex(most);
    for (const at of numbers) {
      index.add(this.coreOf((this.accounts.all[at] as Compared).local), at);
    }
    return index;
  }

  private byDomain(): ReadonlyMap<string, OfDomain> {
    const domains = new Map<string, OfDomain>();
    for (const at of this.numbers) {
      const { domain } = this.accounts.all[at] as Compared;
      const known = domains.get(domain);
      if (known) known.numbers.push(at);
      else domains.set(domain, { domain, numbers: [at], oneEdit: null, mostEdits: null });
    }
    return domains;
  }

  /** Other domains of which an account can be near to one of `asked`. */
  private nearDomains(asked: string, domains: ReadonlyMap<string, OfDomain>): readonly OfDomain[] {
    const known = this.near.get(asked);
    if (known) return known;
    if (this.near.size === MOST_KEPT) this.near.clear();
    const found = [...domains.values()].filter(
      ({ domain }) => domain !== asked && domainsApart(domain, asked) <= MOST_EDITS,
    );
    this.near.set(asked, found);
    return found;
  }
}
