import type { ObjectPool, PoolObject } from './object-pool.ts';

/** What many objects have alike. */
type Kind = Omit<PoolObject, 'id' | 'code' | 'name'>;

/** So many objects: their texts behind each other, and where each text ends. */
interface Pack {
  readonly ids: Float64Array;
  readonly kinds: Uint32Array;
  readonly texts: Buffer;
  readonly ends: Uint32Array;
}

const packSize = 4096;
const encoding = 'utf16le'; // As they are held in memory: whatever a text is, it comes back the same.

/** A pool that holds a million objects in a third of the memory that a list of them takes: texts as bytes, and what many have alike once. */
export class PackedPool implements ObjectPool {
  readonly #packs: Pack[] = [];
  readonly #kinds: Kind[] = [];
  readonly #placeOfKind = new Map<string, number>();
  #open: PoolObject[] = [];

  get length(): number {
    return this.#packs.length * packSize + this.#open.length;
  }

  add(object: PoolObject): void {
    this.#open.push(object);
    if (this.#open.length < packSize) return;
    this.#packs.push(this.#packed(this.#open));
    this.#open = [];
  }

  at(index: number): PoolObject | undefined {
    const pack = this.#packs[Math.floor(index / packSize)];
    return pack ? this.#entry(pack, index % packSize) : this.#open[index - this.#packs.length * packSize];
  }

  *[Symbol.iterator](): Iterator<PoolObject> {
    for (const pack of this.#packs) for (let place = 0; place < packSize; place += 1) yield this.#entry(pack, place);
    yield* this.#open;
  }

  #entry(pack: Pack, place: number): PoolObject {
    const kind = this.#kinds[pack.kinds[place] ?? 0];
    if (!kind) throw new RangeError('Every packed object has its kind.');
    return new PackedObject(pack, place, kind);
  }

  #packed(objects: readonly PoolObject[]): Pack {
    const texts = objects.flatMap(({ code, name }) => [code, name]);
    const ends = new Uint32Array(texts.length + 1);
    texts.forEach((text, place) => {
      ends[place + 1] = (ends[place] ?? 0) + text.length * 2;
    });
    return {
      ids: Float64Array.from(objects, ({ id }) => id),
      kinds: Uint32Array.from(objects, object => this.#kindOf(object)),
      texts: Buffer.from(texts.join(''), encoding),
      ends,
    };
  }

  #kindOf({ recusals, stratum, unit, category, items, drawable, inUse }: PoolObject): number {
    const key = [stratum, unit, category, items, drawable, inUse, ...recusals].join('\n');
    const known = this.#placeOfKind.get(key);
    if (known !== undefined) return known;
    this.#placeOfKind.set(key, this.#kinds.length);
    return this.#kinds.push({ recusals, stratum, unit, category, items, drawable, inUse }) - 1;
  }
}

/** An object of a pack; its texts are read when they are asked for. */
class PackedObject implements PoolObject {
  readonly #pack: Pack;
  readonly #place: number;
  readonly #kind: Kind;

  constructor(pack: Pack, place: number, kind: Kind) {
    this.#pack = pack;
    this.#place = place;
    this.#kind = kind;
  }

  get id() {
    return this.#pack.ids[this.#place] ?? 0;
  }
  get code() {
    return this.#text(this.#place * 2);
  }
  get name() {
    return this.#text(this.#place * 2 + 1);
  }
  get recusals() {
    return this.#kind.recusals;
  }
  get stratum() {
    return this.#kind.stratum;
  }
  get unit() {
    return this.#kind.unit;
  }
  get category() {
    return this.#kind.category;
  }
  get items() {
    return this.#kind.items;
  }
  get drawable() {
    return this.#kind.drawable;
  }
  get inUse() {
    return this.#kind.inUse;
  }

  #text(place: number): string {
    const { texts, ends } = this.#pack;
    return texts.toString(encoding, ends[place], ends[place + 1]);
  }
}
