import { matchingForm } from '../text/normalise.ts';

/** A town or street office in an address, behind the names of province, city and county. */
const TOWN = /((?:(?![省市县区旗])[\u4E00-\u9FFF]){1,8}?(?:街道|镇|乡|苏木))(?![\u4E00-\u9FFF]?[路街巷])/u;
/** Fewer neighbours than this prove nothing. */
const LEAST_NEIGHBOURS = 20;

/** The town (镇、乡、街道) in which an address lies, or null where it names none. */
export function townOf(address: string | null): string | null {
  return TOWN.exec(matchingForm(address ?? ''))?.[1] ?? null;
}

interface Neighbours {
  count: number;
  /** Null once two stations share the town. */
  station: string | null;
}

/**
 * Learns from the objects of a registry which station answers for which town. A blank station may be filled in by this
 * alone: all other objects of the town, at least 20, belong to one station.
 */
export function stationByTown() {
  const towns = new Map<string, Neighbours>();
  return {
    learn(address: string | null, station: string): void {
      const town = townOf(address);
      if (town === null) return;
      const known = towns.get(town);
      if (!known) towns.set(town, { count: 1, station });
      else {
        known.count += 1;
        if (known.station !== station) known.station = null;
      }
    },

    /** The only station of the town an address lies in, or null. */
    stationFor(address: string | null): string | null {
      const known = towns.get(townOf(address) ?? '');
      return known && known.count >= LEAST_NEIGHBOURS ? known.station : null;
    },
  };
}
