import { type Endpoint, expose, proxy, transfer } from 'comlink';

/** A value on its way to another thread. Its long lists travel beside it, in forms that need no copying there. */
export interface Packed<Value> {
  /** With empty lists in place of the long ones. */
  readonly value: Value;
  readonly lists: readonly PackedList[];
}

interface PackedList {
  /** Keys and indices that lead from the value to the list. */
  readonly path: readonly (string | number)[];
  /** Numbers, NaN standing for `null`; or texts, each on a line. */
  readonly content: Float64Array<ArrayBuffer> | string;
}

/** What a thread calls another by: the name of a function of its desk, and what that function is given. */
export type Call = (name: string, ...given: readonly unknown[]) => Promise<Packed<unknown>>;

/** The answer to a request that names what is not there any more. */
export const GONE = 'gone';
export type Gone = typeof GONE;

/** Shorter lists are copied as they are. */
const LONG = 1000;
/** For so long, in milliseconds, unpacking may keep the page before it lets others have it. */
const LONGEST_MILLISECONDS = 8;

/** Buffers that whoever sends them goes on using. */
const lent = new WeakSet<ArrayBuffer>();

/**
 * Answers the calls of another thread with the functions of a desk. What is answered is handed over: a desk keeps none
 * of the buffers that it gives away.
 *
 * @param deskOf the desk that has a function of this name
 */
export function serve(deskOf: (name: string) => object | Promise<object>, endpoint?: Endpoint): void {
  const answer: Call = async (name, ...given) => {
    const desk = (await deskOf(name)) as Readonly<Record<string, (...given: unknown[]) => unknown>>;
    const work = desk[name];
    if (!work) throw new Error(`there is no ${name} to be called`);
    return sent(await work(...given.map(received))) as Packed<unknown>;
  };
  expose(answer, endpoint);
}

/** A value made ready to be posted: its buffers are transferred, and gone here afterwards. A function stays callable. */
export function sent(value: unknown): unknown {
  if (typeof value === 'function') return proxy(value as () => void);
  const packed = pack(value);
  return transfer(packed, transferable(packed));
}

function received(given: unknown): unknown {
  return typeof given === 'function' ? given : unpack(given as Packed<unknown>);
}

/** Marks a value of which the sender keeps its own: its buffers are copied when it is sent. */
export function keptHere<Value>(value: Value): Value {
  for (const buffer of transferable(value)) lent.add(buffer);
  return value;
}

/** The buffers in a value, each named once as a transfer demands. */
export function transferable(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) walk(part.buffer);
    else if (part instanceof ArrayBuffer) found.add(part);
    else if (Array.isArray(part)) part.forEach(walk);
    else if (isPlain(part)) Object.values(part).forEach(walk);
  };
  walk(value);
  return [...found].filter(buffer => !lent.has(buffer));
}

/**
 * Packs the long lists of numbers or texts in a value; everything else stays as it is, and so does a list with a text that
 * has a line break. Into long lists of anything else nobody looks: that would take as long as copying them.
 */
export function pack<Value>(value: Value): Packed<Value> {
  const lists: PackedList[] = [];
  const path: (string | number)[] = [];
  const inside = (key: string | number, part: unknown): unknown => {
    path.push(key);
    const packed = walk(part);
    path.pop();
    return packed;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) {
      if (part.length < LONG) return changed(part, (inner, index) => inside(index, inner));
      const content = contentOf(part);
      if (content === null) return part;
      lists.push({ path: [...path], content });
      return [];
    }
    if (!isPlain(part)) return part;
    const values = Object.values(part);
    const keys = Object.keys(part);
    const packed = changed(values, (inner, index) => inside(keys[index] ?? '', inner));
    return packed === values ? part : Object.fromEntries(keys.map((key, index) => [key, packed[index]]));
  };
  return { value: walk(value) as Value, lists };
}

/** The list with every item changed; the same list where none is another afterwards. */
function changed(
  list: readonly unknown[],
  change: (item: unknown, index: number) => unknown,
): readonly unknown[] {
  let result: unknown[] | null = null;
  for (const [index, item] of list.entries()) {
    const next = change(item, index);
    if (next !== item) {
      result ??= [...list];
      result[index] = next;
    }
  }
  return result ?? list;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function contentOf(list: readonly unknown[]): PackedList['content'] | null {
  return numbersOf(list) ?? textOf(list);
}

/** Counted loops: iterators take ten times as long over a list of a hundred thousand. */
function numbersOf(list: readonly unknown[]): Float64Array<ArrayBuffer> | null {
  const numbers = new Float64Array(list.length);
  for (let index = 0; index < list.length; index++) {
    const each = list[index];
    if (each === null) numbers[index] = Number.NaN;
    else if (typeof each === 'number' && !Number.isNaN(each)) numbers[index] = each;
    else return null;
  }
  return numbers;
}

function textOf(list: readonly unknown[]): string | null {
  return list.every(each => typeof each === 'string' && !each.includes('\n')) ? list.join('\n') : null;
}

/** The value that was packed. The packed value is used up. */
export function unpack<Value>(packed: Packed<Value>): Value {
  let { value } = packed;
  for (const list of packed.lists) value = withList(value, list);
  return value;
}

/** The same a few lists at a time, for a thread that must not be kept. */
export async function unpackInTurns<Value>(packed: Packed<Value>): Promise<Value> {
  let { value } = packed;
  let started = performance.now();
  for (const list of packed.lists) {
    if (performance.now() - started > LONGEST_MILLISECONDS) {
      await new Promise(resolve => setTimeout(resolve));
      started = performance.now();
    }
    value = withList(value, list);
  }
  return value;
}

function withList<Value>(value: Value, { path, content }: PackedList): Value {
  const last = path.at(-1);
  if (last === undefined) return listOf(content) as Value;
  let holder = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  holder[last] = listOf(content);
  return value;
}

function listOf(content: PackedList['content']): readonly unknown[] {
  if (typeof content === 'string') return content.split('\n');
  const list = new Array<number | null>(content.length);
  content.forEach((each, index) => {
    list[index] = Number.isNaN(each) ? null : each;
  });
  return list;
}
