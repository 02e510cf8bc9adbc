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

/** Shorter lists are copied as they are. */
const LONG = 1000;
/** For so long, in milliseconds, unpacking may keep the thread before it lets others have it. */
const LONGEST_MILLISECONDS = 8;

/** Packs a JSON-able value: no number in it may be NaN, and a text with a line break keeps its list as it is. */
export function pack<Value>(value: Value): Packed<Value> {
  const lists: PackedList[] = [];
  const walk = (part: unknown, path: PackedList['path']): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (!Array.isArray(part)) {
      return Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, walk(inner, [...path, key])]),
      );
    }
    const content = part.length < LONG ? null : contentOf(part);
    if (content === null) return part.map((inner, index) => walk(inner, [...path, index]));
    lists.push({ path, content });
    return [];
  };
  return { value: walk(value, []) as Value, lists };
}

function contentOf(list: readonly unknown[]): PackedList['content'] | null {
  if (list.every(each => each === null || typeof each === 'number')) {
    return Float64Array.from(list, each => (each as number | null) ?? Number.NaN);
  }
  return list.every(each => typeof each === 'string' && !each.includes('\n')) ? list.join('\n') : null;
}

/** The buffers to be transferred with a packed value. */
export function buffersOfPacked({ lists }: Packed<unknown>): ArrayBuffer[] {
  return lists.flatMap(({ content }) => (typeof content === 'string' ? [] : [content.buffer]));
}

/** The value that was packed, put together a few lists at a time. The packed value is used up. */
export async function unpack<Value>({ value, lists }: Packed<Value>): Promise<Value> {
  let started = performance.now();
  for (const { path, content } of lists) {
    if (performance.now() - started > LONGEST_MILLISECONDS) {
      await new Promise(resolve => setTimeout(resolve));
      started = performance.now();
    }
    let holder = value as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
    holder[path.at(-1) ?? ''] = listOf(content);
  }
  return value;
}

function listOf(content: PackedList['content']): readonly unknown[] {
  if (typeof content === 'string') return content.split('\n');
  const hasNull = content.some(Number.isNaN);
  return hasNull ? Array.from(content, each => (Number.isNaN(each) ? null : each)) : Array.from(content);
}
