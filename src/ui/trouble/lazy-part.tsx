import { type ComponentType, use } from 'react';

/** A part of the page whose code did not come: the server has stopped, or serves another version by now. */
export class PartNotLoaded extends Error {
  constructor(
    reason: unknown,
    /** Has the code asked for anew when the part is next shown. */
    readonly forget: () => void,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
  }
}

/** For a part that is there but lacks code it needs: to be thrown while it is drawn, so that its boundary says so. */
export function lacksCode(reason: unknown): never {
  throw new PartNotLoaded(reason, () => {});
}

/** Where the code of a part of the page comes from when the part is first shown. */
export interface PartSource {
  load(): Promise<ComponentType>;
}

/** Unlike one of React's `lazy`, it can be asked again when loading fails: the error that a boundary gets knows how. */
export function partSource(fetchPart: () => Promise<ComponentType>): PartSource {
  let loading: Promise<ComponentType> | null = null;
  const forget = () => {
    loading = null;
  };
  return {
    load() {
      loading ??= reloadStyles()
        .then(fetchPart)
        .catch(reason => {
          throw new PartNotLoaded(reason, forget);
        });
      return loading;
    },
  };
}

/** A part of the page that is loaded when it is first shown; inside a `Boundary`. */
export function LazyPart({ source }: { readonly source: PartSource }) {
  const Part = use(source.load());
  return <Part />;
}

/** Style sheets that did not come with the code that they belong to. */
const failedStyles = new Set<HTMLLinkElement>();

// Such errors do not bubble.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
  },
  true,
);

/** Asks anew for the style sheets that did not come: nothing else would, once the code is there. */
async function reloadStyles(): Promise<void> {
  const links = [...failedStyles];
  failedStyles.clear();
  await Promise.all(
    links.map(
      link =>
        new Promise((resolve, reject) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', resolve);
          again.addEventListener('error', () => reject(new Error(again.href)));
          link.replaceWith(again);
        }),
    ),
  );
}
