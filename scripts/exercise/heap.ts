/** A binary heap: `pop` gives the entry of the smallest key; of equal keys, the same one on every run. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly entries: number[] = [];

  push(key: number, entry: number): void {
    let place = this.keys.length;
    this.keys.push(key);
    this.entries.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.keyAt(parent) <= this.keyAt(place)) return;
      this.swap(parent, place);
      place = parent;
    }
  }

  pop(): number | undefined {
    const last = this.keys.length - 1;
    if (last < 0) return undefined;
    this.swap(0, last);
    this.keys.pop();
    const smallest = this.entries.pop();
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const child = left + 1 < last && this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left;
      if (child >= last || this.keyAt(place) <= this.keyAt(child)) return smallest;
      this.swap(place, child);
      place = child;
    }
  }

  private keyAt(place: number): number {
    return this.keys[place] ?? Number.POSITIVE_INFINITY;
  }

  private swap(one: number, other: number): void {
    const key = this.keyAt(one);
    const entry = this.entries[one] ?? 0;
    this.keys[one] = this.keyAt(other);
    this.entries[one] = this.entries[other] ?? 0;
    this.keys[other] = key;
    this.entries[other] = entry;
  }
}
