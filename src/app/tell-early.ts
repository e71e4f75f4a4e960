import type { FoundFile } from '../domain/found-file.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { isOfAll } from '../findings/as-they-come.ts';
import type { Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import { buildRegister, type Filing } from '../register/build-register.ts';
import type { RegisterRules } from '../register/register-unit.ts';
import { acceptanceDeskOf } from './acceptance-desk-of.ts';
import type { Filed } from './file-arrivals.ts';
import type { Found } from './find-named.ts';
import { foreseenUnits } from './foreseen-units.ts';
import { toldOnce } from './told-once.ts';
import type { Workbench } from './workbench.ts';

/** How files are to be read so that findings can be told while others still are. */
export interface EarlyTelling {
  /** In the order to read them: those first that may be of any unit. */
  readonly files: readonly FoundFile[];
  readonly onFiled: (file: FoundFile, filed: Filed) => void;
}

/** By what returns are registered, and who is told. */
export interface EarlyRules extends Pick<RegisterRules, 'campaign' | 'asOf' | 'includeRejected'> {
  readonly onSettled: (findings: readonly Finding[]) => void;
}

/** Tells the findings of a file once no file that is still to be read can be of its unit, and so supersede it: in the order of files. */
export async function tellEarly(found: Found, bench: Workbench, rules: EarlyRules): Promise<EarlyTelling> {
  const foreseen = await foreseenUnits(found.files, bench);
  const { settle } = acceptanceDeskOf(rules.campaign, bench.units());
  const teller = new Teller(found, foreseen, { ...rules, settle, settleUnit: bench.settle, checks: () => [] });
  return {
    files: [...found.files.filter((file) => !foreseen.has(file)), ...foreseen.keys()],
    onFiled: (file, filed) => teller.add(file, filed),
  };
}

interface TellerRules extends RegisterRules, EarlyRules {
  readonly settleUnit: Workbench['settle'];
}

class Teller {
  readonly #files: readonly FoundFile[];
  readonly #foreseen: ReadonlyMap<FoundFile, ReportingUnit>;
  readonly #rules: TellerRules;
  /** Files to be read that may be of any unit. */
  #unknown: number;
  /** Files to be read that can be of one unit only, by unit. */
  readonly #awaited = new Map<ReportingUnit, number>();
  /** Units of the files that were read. */
  readonly #unitsOf = new Map<FoundFile, readonly ReportingUnit[]>();
  /** What was read of units of which more may come. */
  readonly #open = new Map<ReportingUnit, readonly Filing[]>();
  readonly #isNew = toldOnce();
  #settled: Finding[];
  readonly #sheets = new Map<string, readonly string[]>();
  /** How many files, in their order, are told. */
  #told = 0;

  constructor({ files, ignored }: Found, foreseen: ReadonlyMap<FoundFile, ReportingUnit>, rules: TellerRules) {
    this.#files = files;
    this.#foreseen = foreseen;
    this.#rules = rules;
    this.#unknown = files.length - foreseen.size;
    for (const unit of foreseen.values()) this.#awaited.set(unit, (this.#awaited.get(unit) ?? 0) + 1);
    this.#settled = ignored.map(({ finding }) => finding);
  }

  add(file: FoundFile, { filings, findings, ignored }: Filed): void {
    const foreseen = this.#foreseen.get(file);
    if (foreseen === undefined) this.#unknown -= 1;
    else this.#awaited.set(foreseen, (this.#awaited.get(foreseen) ?? 1) - 1);
    this.#settled.push(...findings, ...ignored.map(({ finding }) => finding));
    const units = filings.flatMap((filing) => this.#enter(filing) ?? []);
    this.#unitsOf.set(file, units);
    if (this.#unknown > 0) return;
    for (const unit of foreseen === undefined ? [...this.#open.keys()] : [...units, foreseen]) this.#close(unit);
    this.#tell();
  }

  #enter({ unit: found, received }: Filing): ReportingUnit | null {
    if (found === null) {
      this.#register([{ unit: null, received }], []);
      return null;
    }
    const unit = this.#rules.settleUnit(found);
    this.#open.set(unit, [...(this.#open.get(unit) ?? []), { unit, received }]);
    return unit;
  }

  #close(unit: ReportingUnit): void {
    if ((this.#awaited.get(unit) ?? 0) > 0) return;
    this.#register(this.#open.get(unit) ?? [], [unit]);
    this.#open.delete(unit);
  }

  #register(filings: readonly Filing[], units: readonly ReportingUnit[]): void {
    if (filings.length === 0) return;
    const { files, findings } = buildRegister(filings, units, this.#rules);
    for (const { path, sheets } of files) this.#sheets.set(path, sheets);
    this.#settled.push(...findings.filter((found) => !isOfAll(found.code) && this.#isNew(found)));
  }

  /** Up to the first file of which something may still come. Nothing of a later file stands before it in any output. */
  #tell(): void {
    const before = this.#told;
    while (this.#told < this.#files.length && this.#isSettled(this.#files[this.#told])) this.#told += 1;
    const next = this.#files[this.#told]?.path;
    // What is left when all are read is told with the outcome.
    if (this.#told === before || next === undefined) return;
    const isNow = ({ at }: Finding): boolean => at !== null && at.file < next;
    const now = this.#settled.filter(isNow);
    if (now.length === 0) return;
    this.#settled = this.#settled.filter((found) => !isNow(found));
    this.#rules.onSettled(orderFindings(now, (file) => this.#sheets.get(file) ?? []));
  }

  #isSettled(file: FoundFile | undefined): boolean {
    const units = file === undefined ? undefined : this.#unitsOf.get(file);
    return units !== undefined && !units.some((unit) => this.#open.has(unit));
  }
}
