import { MOST_EDITS, type Compared, type ComparedAccounts, type Nearest } from './comparedAccounts';
import { domainsApart } from './domainsApart';
import { SegmentIndex } from './segmentIndex';

/** So few are compared one by one. */
const FEW = 64;
/** Of more domains than these, none is passed over: telling which takes longer than comparing. */
const MOST_DOMAINS = 64;
/** For how many domains that were asked for is kept which others are near. */
const MOST_KEPT = 256;

/** What is left of an account without what all of a group begin with. */
type RestOf = (account: Compared) => string;
/** Of that, what stands in front of what all of a domain end with. */
type CoreOf = (local: string) => string;

/** Accounts of one domain: they differ in their cores only. */
interface OfDomain {
  readonly domain: string;
  readonly numbers: number[];
  oneEdit: SegmentIndex | null;
  mostEdits: SegmentIndex | null;
}

/** So many edits at least lie between accounts of the domain and what is asked for. */
interface NearDomain {
  readonly of: OfDomain;
  readonly apart: number;
}

/** Accounts whose local parts begin or end alike, and the nearest of them. */
export class AlikeAccounts {
  readonly numbers: number[] = [];
  private domains: ReadonlyMap<string, OfDomain> | null = null;
  private readonly near = new Map<string, readonly NearDomain[]>();

  constructor(
    private readonly accounts: ComparedAccounts,
    private readonly restOf: RestOf,
    private readonly coreOf: CoreOf,
  ) {}

  /** Makes `nearest` the nearest of what it was and of these. Never throws. */
  search(wanted: Compared, nearest: Nearest): void {
    if (this.numbers.length <= FEW) return this.accounts.compare(wanted, this.numbers, nearest);
    this.domains ??= this.byDomain();
    if (this.domains.size > MOST_DOMAINS) {
      return this.accounts.compare(wanted, this.numbers, nearest);
    }
    for (const { of, apart } of this.nearDomains(wanted.domain, this.domains)) {
      if (apart <= nearest.edits) this.searchDomain(of, apart, wanted, nearest);
    }
  }

  /** One edit first: where many are alike, most are found at once and the others passed over. */
  private searchDomain(of: OfDomain, apart: number, wanted: Compared, nearest: Nearest): void {
    const rest = this.restOf(wanted);
    const compare = (numbers: readonly number[]): void => {
      this.accounts.compare(wanted, numbers, nearest);
    };
    if (apart <= 1) {
      of.oneEdit ??= this.indexOf(of, 1);
      of.oneEdit.find(rest, compare);
    }
    if (nearest.edits <= 1) return;
    of.mostEdits ??= this.indexOf(of, MOST_EDITS);
    of.mostEdits.find(rest, compare);
  }

  private indexOf({ numbers }: OfDomain, most: number): SegmentIndex {
    const accounts = numbers.map((at) => this.accounts.all[at] as Compared);
    const [first] = accounts;
    const tail =
      first === undefined ? 0 : this.restOf(first).length - this.coreOf(first.local).length;
    const index = new SegmentIndex(most, tail);
    accounts.forEach(({ local }, at) => {
      index.add(this.coreOf(local), numbers[at] as number);
    });
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

  /** Domains of which an account can be near to one of `asked`, the nearest domain first. */
  private nearDomains(
    asked: string,
    domains: ReadonlyMap<string, OfDomain>,
  ): readonly NearDomain[] {
    const known = this.near.get(asked);
    if (known) return known;
    if (this.near.size === MOST_KEPT) this.near.clear();
    const found = [...domains.values()]
      .map((of): NearDomain => ({ of, apart: domainsApart(of.domain, asked) }))
      .filter(({ apart }) => apart <= MOST_EDITS)
      .sort((a, b) => a.apart - b.apart);
    this.near.set(asked, found);
    return found;
  }
}
